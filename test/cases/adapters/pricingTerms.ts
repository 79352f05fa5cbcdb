import { proratedTerms, type BilledStretch } from "../../../src/core/revenue/recognition/price/proratedTerms";
import { minorOf, textOf } from "../amounts";

interface Inputs extends BilledStretch {
  readonly listPrice: string;
  readonly allowPartial: boolean;
}

export function pricingTerms({ listPrice, allowPartial, ...stretch }: Inputs): unknown {
  const { terms, minor } = proratedTerms(minorOf(listPrice), stretch, allowPartial);
  return { terms: terms.toString(), amount: textOf(minor) };
}

import { advanceAtHistoricRate } from "../../../src/core/revenue/recognition/currency/foreignAdvance";
import { minorOf, textOf, textsOf } from "../amounts";

interface Inputs {
  readonly amount: string;
  readonly rateAtReceipt: string;
  readonly release: readonly string[];
}

export function fxLiability({ amount, rateAtReceipt, release }: Inputs): unknown {
  const parts = release.map((each) => minorOf(each));
  const { liability, revenue } = advanceAtHistoricRate(minorOf(amount), parts, Number(rateAtReceipt));
  return { liabilityBase: textOf(liability), revenueBase: textsOf(revenue) };
}

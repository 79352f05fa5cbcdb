import { sumMinor } from "../../../src/core/money/sumMinor";
import { interestOnAdvance } from "../../../src/core/revenue/recognition/price/financing";
import { minorOf, textOf, textsOf } from "../amounts";

interface Inputs {
  readonly principal: string;
  readonly rate: string;
  readonly years: number;
}

export function accrete({ principal, rate, years }: Inputs): unknown {
  const advance = minorOf(principal);
  const interest = interestOnAdvance(advance, Number(rate), years);
  return { interest: textsOf(interest), revenue: textOf(sumMinor([advance, ...interest])) };
}

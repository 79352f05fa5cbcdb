import { presentValueOfPayment } from "../../../src/core/revenue/recognition/price/financing";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly amount: string;
  readonly rate: string;
  readonly years: number;
}

export function pvSingle({ amount, rate, years }: Inputs): unknown {
  return { presentValue: textOf(presentValueOfPayment(minorOf(amount), Number(rate), years)) };
}

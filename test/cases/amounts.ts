import { minorFromAmount } from "../../src/core/money/minorUnits";

/** Minor units of a bank's amount, a text such as "1200.00". */
export function minorOf(amount: string | number, digits = 2): number {
  return minorFromAmount(Number(amount), digits);
}

/** A bank's amount of minor units. */
export function textOf(minor: number, digits = 2): string {
  return (minor / 10 ** digits).toFixed(digits);
}

export function textsOf(minor: readonly number[], digits = 2): readonly string[] {
  return minor.map((each) => textOf(each, digits));
}

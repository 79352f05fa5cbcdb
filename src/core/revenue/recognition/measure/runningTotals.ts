import { Exact } from "../../../money/decimal";

/** Totals up to each period of what the periods bring, without binary noise. */
export function runningTotals(values: readonly number[]): readonly number[] {
  let total = new Exact(0);
  return values.map((value) => (total = total.plus(value)).toNumber());
}

import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";
import { Advance } from "./Advance";

/**
 * An advance in a foreign currency stays at the rate of its receipt, and so does the revenue it becomes: the parts of
 * the base currency add up to the liability.
 * @param minor Advance in minor units of the foreign currency.
 * @param releases Parts of it, in the order in which they become revenue.
 * @param rate Base currency for one of the foreign currency; both have the same decimals.
 * @source IFRIC 22, ASC 830-20-30.
 */
export function advanceAtHistoricRate(
  minor: number,
  releases: readonly number[],
  rate: number,
): { readonly liability: number; readonly revenue: readonly number[] } {
  const advance = new Advance();
  advance.add(minor, minorFromExact(new Exact(minor).times(rate), 0));
  const liability = advance.left;
  return { liability, revenue: releases.map((each) => advance.take(each)) };
}

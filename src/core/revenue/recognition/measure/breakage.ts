import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";
import { differences } from "../../../money/differences";
import { minorFromExact } from "../../../money/minorFromExact";
import { runningTotals } from "./runningTotals";

/**
 * Revenue a period of prepaid rights, and what is still owed after the last, in minor units.
 * @param redeemed In each period, in minor units; the rest as for `breakageRevenue`.
 */
export function breakageByPeriod(
  sold: number,
  breakageRate: number,
  redeemed: readonly number[],
): { readonly revenue: readonly number[]; readonly liability: number } {
  const toDate = runningTotals(redeemed).map((each) => breakageRevenue(sold, breakageRate, each));
  return { revenue: differences(toDate), liability: sold - (toDate.at(-1) ?? 0) };
}

/**
 * Revenue to date of prepaid rights of which some are never used: each redemption brings its slice of the breakage.
 * @param sold Sold, in minor units.
 * @param breakageRate Share never redeemed, 0 or more and below 1.
 * @param redeemed Redeemed to date, in minor units.
 * @throws BREAKAGE_RATE when the rate is outside that range.
 * @source ASC 606-10-55-46 to 55-49, IFRS 15.B44 to B47.
 */
export function breakageRevenue(sold: number, breakageRate: number, redeemed: number): number {
  if (!(breakageRate >= 0 && breakageRate < 1)) throw financeError("BREAKAGE_RATE", { value: breakageRate });
  const expected = new Exact(1).minus(breakageRate).times(sold);
  if (expected.isZero()) return 0;
  return minorFromExact(Exact.min(new Exact(redeemed).div(expected), 1).times(sold), 0);
}

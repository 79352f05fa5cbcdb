import { monthsLater, type IsoDate } from "../../../dates/isoDate";
import { differences } from "../../../money/differences";
import type { RecognisedContract } from "./recogniseContract";

/** Price of promises not yet kept, in minor units. */
export interface RemainingPerformance {
  readonly total: number;
  /** By when it is expected: one a band, and what comes later or has no plan. */
  readonly bands: readonly number[];
}

/**
 * Remaining performance obligations of a contract. Units without an agreed quantity are left out, as the standard
 * allows.
 * @param bandMonths Ends of bands in months after the day, rising.
 * @source ASC 606-10-50-13 to 50-15, IFRS 15.120 to 122; Example 42.
 */
export function remainingPerformance(
  { obligations }: RecognisedContract,
  asOf: IsoDate,
  bandMonths: readonly number[],
): RemainingPerformance {
  const ends = bandMonths.map((months) => monthsLater(asOf, months));
  const bands = [...bandMonths.map(() => 0), 0];
  let total = 0;
  for (const ledger of obligations) {
    const revenue = ledger.revenue(asOf);
    const left = ledger.price(asOf) - revenue;
    if (left <= 0) continue;
    total += left;
    const planned = ends.map((end) => Math.min(left, ledger.planned(asOf, end) - revenue));
    for (const [band, minor] of differences([...planned, left]).entries()) bands[band]! += minor;
  }
  return { total, bands };
}

import type { Period } from "../../../dates/period";
import type { IsoDate } from "../../../dates/isoDate";

/** A period whose figure stands for good, in minor units. */
export interface ClosedPeriod {
  readonly last: IsoDate;
  readonly revenue: number;
}

/**
 * Revenue as it is posted: a closed period keeps the figure it was closed with, and what is known better since comes
 * in the first open one.
 * @param recognised Revenue to the end of a day by all that is known now.
 * @param periods In order, from the first with revenue.
 * @param closed By their last days; those before the first open period.
 * @returns Minor units a period.
 */
export function postedRevenue(
  recognised: (day: IsoDate) => number,
  periods: readonly Period[],
  closed: readonly ClosedPeriod[],
): readonly number[] {
  const figures = new Map(closed.map(({ last, revenue }) => [last, revenue]));
  let posted = 0;
  return periods.map(({ last }) => {
    const revenue = figures.get(last) ?? recognised(last) - posted;
    posted += revenue;
    return revenue || 0;
  });
}

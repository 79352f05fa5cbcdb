import { addDays, type IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import { sumMinor } from "../../../money/sumMinor";
import type { RecognisedContract } from "./recogniseContract";

/** A period whose figure stands for good, in minor units. */
export interface ClosedPeriod {
  readonly last: IsoDate;
  readonly revenue: number;
}

/**
 * Revenue as it is posted: a closed period keeps the figure it was closed with, and what is known better since comes
 * in the first open one.
 * @param recognised Revenue to the end of a day by all that is known now.
 * @param periods Each ends inside no closed period, or with it.
 * @param closed By their last days; those before the first open period.
 * @returns Minor units a period.
 */
export function postedRevenue(
  recognised: (day: IsoDate) => number,
  periods: readonly Period[],
  closed: readonly ClosedPeriod[],
): readonly number[] {
  const posted = (day: IsoDate): number => {
    if (closed.every(({ last }) => last !== day)) return recognised(day);
    return sumMinor(closed.filter(({ last }) => last <= day).map(({ revenue }) => revenue));
  };
  return periods.map(({ first, last }) => posted(last) - posted(addDays(first, -1)) || 0);
}

/** Posted revenue of an obligation, one figure a period, in minor units. */
export interface PostedObligation {
  readonly obligation: string;
  readonly revenue: readonly number[];
}

/** What is posted for each obligation of a contract, with the figures of its closed periods. */
export function postedByObligation(
  { facts, obligations }: RecognisedContract,
  periods: readonly Period[],
): readonly PostedObligation[] {
  return obligations.map((ledger) => {
    const { id } = ledger.obligation;
    const closed = (facts.closed ?? [])
      .filter(({ obligation }) => obligation === id)
      .map(({ period, minor }) => ({ last: period.last, revenue: minor }));
    return { obligation: id, revenue: postedRevenue((day) => ledger.revenue(day), periods, closed) };
  });
}

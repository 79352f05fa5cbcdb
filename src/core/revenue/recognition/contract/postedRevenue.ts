import { addDays, type IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import { postedThrough, type ClosedAmount } from "./postedThrough";
import type { RecognisedContract } from "./recogniseContract";

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
  closed: readonly ClosedAmount[],
): readonly number[] {
  const posted = (day: IsoDate): number => postedThrough({ revenue: recognised }, closed, day);
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
    const closed = (facts.closed ?? []).filter(({ obligation }) => obligation === id);
    return { obligation: id, revenue: postedRevenue((day) => ledger.revenue(day), periods, closed) };
  });
}

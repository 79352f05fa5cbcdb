import type { IsoDate } from "../../../dates/isoDate";

/** What was recognised in a period when it was closed, in minor units. */
export interface ClosedAmount {
  readonly period: { readonly last: IsoDate };
  readonly minor: number;
}

/**
 * Revenue of an obligation to the end of a day as it is posted: where a closed period ends, what was closed up to there.
 * @param ledger What is recognised by all that is known now.
 * @param closed Figures of the obligation's closed periods.
 */
export function postedThrough(
  ledger: { revenue(day: IsoDate): number },
  closed: readonly ClosedAmount[],
  day: IsoDate,
): number {
  if (closed.every(({ period }) => period.last !== day)) return ledger.revenue(day);
  let posted = 0;
  for (const { period, minor } of closed) if (period.last <= day) posted += minor;
  return posted;
}

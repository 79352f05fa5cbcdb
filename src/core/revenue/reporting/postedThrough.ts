import type { IsoDate } from "../../dates/isoDate";
import type { ClosedFigure } from "../recognition/contract/facts";
import type { ObligationLedger } from "../recognition/contract/ObligationLedger";

/**
 * Revenue of an obligation to the end of a day as it is posted: where a closed period ends, what was closed up to there.
 * @param closed Figures of the obligation's closed periods.
 */
export function postedThrough(
  ledger: ObligationLedger,
  closed: readonly ClosedFigure[],
  day: IsoDate,
): number {
  if (closed.every(({ period }) => period.last !== day)) return ledger.revenue(day);
  let posted = 0;
  for (const { period, minor } of closed) if (period.last <= day) posted += minor;
  return posted;
}

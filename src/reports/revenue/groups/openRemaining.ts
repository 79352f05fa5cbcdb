import type { ScheduleCondition } from "../schedule/ScheduleRefs";
import type { ScheduleRow } from "../schedule/ScheduleRow";

/** Rows whose promise is not yet kept: what has a negative remainder is no obligation. */
export const isOpen: ScheduleCondition = { kind: "above zero", column: ({ remaining }) => remaining };

/** What is still to come of a row, in minor units; 0 where nothing is. */
export function openRemaining({ total, toDate }: ScheduleRow): number {
  return Math.max(0, total - toDate);
}

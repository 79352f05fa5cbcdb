import type { ScheduleRow } from "../schedule/ScheduleRow";
import type { SchedulePage } from "../schedule/scheduleSheet";

/** The rows of the Schedule that are added up. */
export function countedRows(schedule: readonly SchedulePage[]): readonly ScheduleRow[] {
  return schedule.flatMap(({ rows }) => rows.filter(({ counts }) => counts));
}

import type { Period } from "../../../core/dates/period";
import type { PackTime } from "../../../core/revenue/reporting/packTime";
import type { ScheduleColumns } from "./ScheduleColumns";

/** The months of a stretch that the Schedule shows. */
export interface ShownMonths {
  /** Positions in `PackTime.months`. */
  readonly from: number;
  readonly to: number;
}

/** @returns null where the Schedule does not show all of them. */
export function shownMonths({ months }: PackTime, { first, last }: Period): ShownMonths | null {
  const from = months.findIndex((month) => month.first === first);
  const to = months.findIndex((month) => month.last === last);
  return from < 0 || to < from ? null : { from, to };
}

/** Columns of months next to each other. */
export function monthColumns(
  { firstMonth }: ScheduleColumns,
  { from, to }: ShownMonths,
): { readonly first: number; readonly last: number } {
  return { first: firstMonth + from, last: firstMonth + to };
}

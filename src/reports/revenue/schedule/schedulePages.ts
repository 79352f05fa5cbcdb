import type { RevenueReportInput } from "../RevenueReportInput";
import { scheduleColumns } from "./ScheduleColumns";
import { scheduleRows, type ScheduleRow } from "./ScheduleRow";
import { scheduleSheet, type SchedulePage } from "./scheduleSheet";

/** Rows that a page needs besides its lines: title, totals, checks, conventions. */
const rowsBeside = 64;

/** The Schedule on as many sheets as its rows need. */
export function schedulePages(input: RevenueReportInput): readonly SchedulePage[] {
  const columns = scheduleColumns(input);
  const rows = scheduleRows(input);
  const perPage = Math.max(1, input.limits.rowsPerSheet - rowsBeside);
  const isLive = rows.length * (input.time.months.length + 2) <= input.limits.liveMonthFigures;
  const parts: (readonly ScheduleRow[])[] = [];
  for (let start = 0; start === 0 || start < rows.length; start += perPage) {
    parts.push(rows.slice(start, start + perPage));
  }
  const note = `Months are values: more than ${input.limits.liveMonthFigures} formulas would make the sheet slow.`;
  return parts.map((part, page) => ({
    ...scheduleSheet(input, columns, part, page, isLive),
    ...(isLive ? {} : { note }),
  }));
}

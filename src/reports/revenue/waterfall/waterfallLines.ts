import type { PriorSheet } from "../../PriorSheet";
import { headerKey, lineId } from "../../PriorSheet";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import type { RowSums } from "../groups/RowSums";
import { writeFigures, writeFigureTotals, type ScheduleFigure } from "../groups/ScheduleFigure";
import { writeMonthHeadings } from "../groups/monthHeadings";
import { sheetFrame } from "../../frame/sheetFrame";
import { amountFormats, dayCell, inMajor } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { scheduleUserHeading } from "../schedule/ScheduleColumns";
import type { ScheduleRefs } from "../schedule/ScheduleRefs";
import type { BookedMonth } from "./bookedMonths";
import type { WaterfallColumns } from "./waterfallColumns";

export function writeWaterfallHeadings(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: WaterfallColumns,
): void {
  const { headers, groups } = sheetFrame;
  const { months, days } = input.time;
  const right = (column: number, title: string): void =>
    sheet.value(headers, column, title, { look: "header", align: "right" });
  sheet.value(headers, columns.key, headerKey, { number: "text" });
  sheet.value(headers, columns.label, "Booked in", { look: "header" });
  sheet.value(headers, columns.from, "From", { look: "header" });
  sheet.value(headers, columns.until, "Until before", { look: "header" });
  right(columns.booked, "Booked");
  right(columns.toDate, "Recognised to date");
  right(columns.remaining, "Remaining");
  sheet.value(groups, columns.before, "Recognised until", { look: "section" });
  const before: CellFormat = { look: "header", number: "day", align: "right" };
  sheet.value(headers, columns.before, dayCell(input, days[0]!), before);
  writeMonthHeadings(sheet, input, columns.firstMonth, { from: 0, to: months.length - 1 });
  sheet.value(groups, columns.later, null, { look: "chipPlan" });
  right(columns.later, "Later or unplanned");
  right(columns.total, "Total");
  right(columns.check, "Check");
  sheet.value(headers, columns.comment, scheduleUserHeading, { look: "header" });
}

/** One line a month of booking. @returns The ids of the lines, by which comments are kept. */
export function writeWaterfallLines(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  refs: ScheduleRefs,
  columns: WaterfallColumns,
  figures: readonly ScheduleFigure[],
  months: readonly BookedMonth[],
  prior: PriorSheet | null,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [index, { key, label, from, until, sums }] of months.entries()) {
    const at = sheetFrame.firstLine + index;
    const first = from === null ? 0 : dayCell(input, from);
    const id = lineId(key, String(first));
    ids.add(id);
    sheet.value(at, columns.key, key, { number: "text" });
    sheet.value(at, columns.label, label, { number: "text" });
    sheet.value(at, columns.from, first, { number: from === null ? "count" : "day" });
    sheet.value(at, columns.until, dayCell(input, until), { number: "day" });
    const [start, end] = [relative(at, columns.from), relative(at, columns.until)];
    const booked = { kind: "between", column: ({ booked: of }: { booked: number }) => of } as const;
    const conditions = [{ ...booked, from: start, until: end }];
    writeFigures(sheet, input, refs, figures, { at, sums, conditions });
    writeAcross(sheet, input, columns, at, sums, {});
    sheet.value(at, columns.comment, prior?.notes.get(id)?.[scheduleUserHeading] ?? null, { wrap: true });
  }
  return ids;
}

/** The sums of the lines, what the Schedule says, and the difference. */
export function writeWaterfallTotals(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  refs: ScheduleRefs,
  columns: WaterfallColumns,
  figures: readonly ScheduleFigure[],
  sums: RowSums,
  total: number,
): void {
  const first = sheetFrame.firstLine;
  sheet.value(total, columns.label, "Total", { bold: true, border: "total" });
  writeFigureTotals(sheet, input, figures, sums, { first, last: total - 1, total });
  writeAcross(sheet, input, columns, total, sums, { bold: true, border: "total" });
  sheet.fill(total, columns.label, columns.comment, { border: "total" });
  const [schedule, difference] = [total + 1, total + 2];
  sheet.value(schedule, columns.label, "Schedule", { look: "quiet", indent: 1 });
  writeFigures(sheet, input, refs, figures, { at: schedule, sums, conditions: [] }, { look: "quiet" });
  writeAcross(sheet, input, columns, schedule, sums, { look: "quiet" });
  sheet.value(difference, columns.label, "Difference", { look: "quiet", indent: 1 });
  for (let column = columns.booked; column <= columns.total; column++) {
    const formula = `ROUND(${relative(total, column)}-${relative(schedule, column)},FO_DIGITS)`;
    sheet.formula(difference, column, formula, { look: "quiet", number: amountFormats(input).amount }, 0);
  }
}

/** What a line's own figures add up to. */
function writeAcross(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: WaterfallColumns,
  at: number,
  { total, toDate }: RowSums,
  look: CellFormat,
): void {
  const format: CellFormat = { ...look, number: amountFormats(input).amount };
  const add = (column: number, formula: string, minor: number): void =>
    sheet.formula(at, column, formula, format, inMajor(input, minor));
  const range = (last: number): string => `${relative(at, columns.before)}:${relative(at, last)}`;
  add(columns.toDate, `SUM(${range(columns.firstMonth + input.time.reported - 1)})`, toDate);
  const left = `${relative(at, columns.total)}-${relative(at, columns.toDate)}`;
  add(columns.remaining, left, total - toDate);
  add(columns.total, `SUM(${range(columns.later)})`, total);
  add(columns.check, `ROUND(${relative(at, columns.total)}-${relative(at, columns.booked)},FO_DIGITS)`, 0);
}

import { amountFromMinor } from "../../../core/money/minorUnits";
import { endOfMonth } from "../../../core/dates/isoDate";
import { headerKey, type PriorSheet } from "../../PriorSheet";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormat, dayCell, packFrame } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { writeMonthFigures } from "./monthFigures";
import { scheduleUserHeading, type ScheduleColumns } from "./ScheduleColumns";
import { dimensionLabel, timingLabel } from "./scheduleLabels";
import { scheduleLineId, type ScheduleRow } from "./ScheduleRow";

const text: CellFormat = { number: "text" };
const quiet: CellFormat = { number: "text", look: "quiet" };
const day: CellFormat = { number: "day" };
const month: CellFormat = { number: "month" };
const count: CellFormat = { number: "count" };
const header: CellFormat = { look: "header" };
const headerRight: CellFormat = { look: "header", align: "right" };

export function writeScheduleHeadings(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: ScheduleColumns,
): void {
  const { headers, groups } = packFrame;
  const { months, reported, days } = input.time;
  const heading = (column: number, title: string, format = header): void =>
    sheet.value(headers, column, title, format);
  sheet.value(headers, columns.key, headerKey, text);
  heading(columns.contract, "Contract");
  heading(columns.obligation, "Obligation");
  heading(columns.customer, "Customer");
  input.dimensions.forEach((dimension, index) => heading(columns.dimensions[index]!, dimension.header));
  heading(columns.timing, "Timing");
  heading(columns.method, "Method");
  heading(columns.convention, "Convention");
  heading(columns.booked, "Booked");
  heading(columns.start, "Start");
  heading(columns.end, "End");
  heading(columns.currency, "Currency");
  heading(columns.ssp, "SSP", headerRight);
  heading(columns.allocated, "Allocated", headerRight);
  heading(columns.toDate, "Recognised to date", headerRight);
  heading(columns.remaining, "Remaining", headerRight);
  const monthHeading: CellFormat = { look: "header", number: "month", align: "right" };
  sheet.value(groups, columns.before, "Recognised until", { look: "section" });
  sheet.value(headers, columns.before, dayCell(input, days[0]!), { ...monthHeading, number: "day" });
  sheet.value(groups, columns.firstMonth, "As posted", { look: "chipActual" });
  sheet.fill(groups, columns.firstMonth, columns.firstMonth + reported - 1, { look: "chipActual" });
  sheet.value(groups, columns.firstMonth + reported, "As planned", { look: "chipPlan" });
  sheet.fill(groups, columns.firstMonth + reported, columns.later, { look: "chipPlan" });
  months.forEach(({ last }, index) =>
    sheet.value(headers, columns.firstMonth + index, dayCell(input, last), monthHeading),
  );
  heading(columns.later, "Later or unplanned", headerRight);
  heading(columns.total, "Total", headerRight);
  heading(columns.check, "Check", headerRight);
  heading(columns.annualValue, "Annual value", headerRight);
  heading(columns.counts, "Counts", headerRight);
  heading(columns.own, "Own currency", headerRight);
  heading(columns.source, "Source");
  heading(columns.comment, scheduleUserHeading);
}

/** A row of the Schedule, its months included. @param isLive Whether months are formulas where one can say them. */
export function writeScheduleLine(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: ScheduleColumns,
  line: ScheduleRow,
  at: number,
  isLive: boolean,
  prior: PriorSheet | null,
): void {
  const { contract, figures, digits } = line;
  const { read } = contract;
  const { obligation } = figures.ledger;
  const amount: CellFormat = { number: amountFormat(digits) };
  const major = (minor: number): number => amountFromMinor(minor, digits);
  const [key, id] = scheduleLineId(line);
  sheet.value(at, columns.key, key, text);
  sheet.value(at, columns.contract, read.facts.id, text);
  sheet.value(at, columns.obligation, id, text);
  sheet.value(at, columns.customer, read.customer, text);
  input.dimensions.forEach((dimension, index) =>
    sheet.value(at, columns.dimensions[index]!, dimensionLabel(line, dimension), text),
  );
  sheet.value(at, columns.timing, timingLabel(line), text);
  sheet.value(at, columns.method, obligation.method, text);
  sheet.value(
    at,
    columns.convention,
    obligation.method === "straight line" ? obligation.convention : "",
    text,
  );
  sheet.value(at, columns.booked, dayCell(input, endOfMonth(read.facts.signed)), month);
  sheet.value(at, columns.start, dayCell(input, line.start), day);
  sheet.value(at, columns.end, dayCell(input, line.end), day);
  sheet.value(at, columns.currency, line.currency, text);
  if (line.allocated === null) {
    sheet.formula(at, columns.allocated, relative(at, columns.total), amount, major(line.total));
  } else {
    if (obligation.ssp > 0) sheet.value(at, columns.ssp, obligation.ssp, amount);
    sheet.value(at, columns.allocated, major(line.allocated), amount);
    const difference = `ROUND(${relative(at, columns.total)}-${relative(at, columns.allocated)},FO_DIGITS)`;
    sheet.formula(at, columns.check, difference, amount, 0);
  }
  const reportedMonths = `${relative(at, columns.before)}:${relative(at, columns.firstMonth + input.time.reported - 1)}`;
  sheet.formula(at, columns.toDate, `SUM(${reportedMonths})`, amount, major(line.toDate));
  const remaining = `${relative(at, columns.total)}-${relative(at, columns.toDate)}`;
  sheet.formula(at, columns.remaining, remaining, amount, major(line.total - line.toDate));
  writeMonthFigures(sheet, columns, line, at, isLive);
  const all = `${relative(at, columns.before)}:${relative(at, columns.later)}`;
  sheet.formula(at, columns.total, `SUM(${all})`, amount, major(line.total));
  if (line.counts && figures.annualValue !== 0) {
    sheet.value(at, columns.annualValue, amountFromMinor(figures.annualValue, input.books.digits), amount);
  }
  sheet.value(at, columns.counts, line.counts ? 1 : 0, count);
  sheet.value(at, columns.own, line.allocated === null ? 0 : 1, count);
  sheet.value(at, columns.source, read.obligationPlaces.get(obligation.id) ?? read.place, quiet);
  sheet.value(at, columns.comment, prior?.notes.get(`${key}\u001f${id}`)?.[scheduleUserHeading] ?? null, {
    wrap: true,
  });
}

/** The sums of the rows that count. */
export function writeScheduleTotals(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: ScheduleColumns,
  lines: readonly ScheduleRow[],
  { first, last, total }: { readonly first: number; readonly last: number; readonly total: number },
): void {
  const format: CellFormat = { number: amountFormat(input.books.digits), bold: true, border: "total" };
  const counted = lines.filter(({ counts }) => counts);
  const sum = (of: (line: ScheduleRow) => number): number =>
    amountFromMinor(
      counted.reduce((all, line) => all + of(line), 0),
      input.books.digits,
    );
  sheet.value(total, columns.contract, `Total in ${input.books.currency ?? "units of the source"}`, {
    bold: true,
    border: "total",
  });
  const flags = `${inRow(columns.counts, first)}:${inRow(columns.counts, last)}`;
  const add = (column: number, expected: number): void =>
    sheet.formula(
      total,
      column,
      `SUMIFS(${relative(first, column)}:${relative(last, column)},${flags},1)`,
      format,
      expected,
    );
  add(
    columns.allocated,
    sum((line) => line.allocated ?? line.total),
  );
  add(
    columns.toDate,
    sum((line) => line.toDate),
  );
  add(
    columns.remaining,
    sum((line) => line.total - line.toDate),
  );
  add(
    columns.before,
    sum(({ amounts }) => amounts.before),
  );
  input.time.months.forEach((_, index) =>
    add(
      columns.firstMonth + index,
      sum(({ amounts }) => amounts.months[index]!),
    ),
  );
  add(
    columns.later,
    sum(({ amounts }) => amounts.later),
  );
  add(
    columns.total,
    sum((line) => line.total),
  );
  add(
    columns.annualValue,
    sum(({ figures }) => figures.annualValue),
  );
  sheet.fill(total, columns.contract, columns.comment, { border: "total" });
}

function inRow(column: number, row: number): string {
  return inColumn(row, column).replace(/(\d+)$/, "$$$1");
}

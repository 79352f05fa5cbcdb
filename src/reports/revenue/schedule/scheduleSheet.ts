import type { Checks } from "../../checks/ChecksTable";
import { absoluteRange, block, inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import { lineId } from "../../PriorSheet";
import type { SheetModel } from "../../SheetModel";
import { RowSums } from "../groups/RowSums";
import { sheetFrame } from "../../frame/sheetFrame";
import { framedSheet } from "../../frame/framedSheet";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { writePackTitle } from "../packFrame";
import { pageOf } from "../packSheets";
import { writeRetiredComments } from "../../frame/retiredComments";
import type { RevenueReportInput } from "../RevenueReportInput";
import { scheduleUserHeading, type ScheduleColumns } from "./ScheduleColumns";
import { scheduleConventions } from "./scheduleConventions";
import { writeScheduleHeadings } from "./scheduleHeadings";
import { ScheduleLineWriter } from "./ScheduleLineWriter";
import { scheduleLineId, type ScheduleRow } from "./ScheduleRow";
import { writeScheduleTotals } from "./scheduleTotals";
import { packChecks } from "../packChecks";

/** A sheet of the Schedule, and where others find its rows. */
export interface SchedulePage {
  readonly model: SheetModel;
  readonly sheet: string;
  readonly columns: ScheduleColumns;
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly rows: readonly ScheduleRow[];
  /** Of those that count. */
  readonly sums: RowSums;
  readonly checks: Checks;
}

/**
 * When each obligation becomes revenue, month by month; the row's total is what is allocated to it.
 * @param page From 0.
 * @param isLive Whether months are formulas where one can say them.
 */
export function scheduleSheet(
  input: RevenueReportInput,
  columns: ScheduleColumns,
  rows: readonly ScheduleRow[],
  page: number,
  isLive: boolean,
): SchedulePage {
  const { report, name } = pageOf("schedule", page);
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const first = sheetFrame.firstLine;
  const last = first + Math.max(rows.length, 1) - 1;
  const total = last + 1;
  writeScheduleHeadings(sheet, input, columns);
  const lines = new ScheduleLineWriter(sheet, input, columns, isLive, prior);
  rows.forEach((row, index) => lines.write(row, first + index));
  const sums = new RowSums(input.time.months.length);
  for (const row of rows) if (row.counts) sums.add(row);
  sums.requireExact();
  writeScheduleTotals(sheet, input, columns, sums, { first, last, total });
  const comment = { [scheduleUserHeading]: columns.comment };
  const retired = writeRetiredComments(sheet, prior, lineIds(rows), comment, total + 2);
  const checks = writeChecks(sheet, input, columns, { first, last, total, top: retired + 1 });
  writeConventions(sheet, checks.bottom + 2, columns.remaining, scheduleConventions(input, rows, isLive));
  const shown = (label: string, column: number): string =>
    `"${label} "&TEXT(${relative(total, column)},"#,##0")`;
  const message = writePackTitle(sheet, input, {
    message:
      `${shown("Allocated", columns.allocated)}&${shown(", recognised to date", columns.toDate)}&` +
      `${shown(", to come", columns.remaining)}&"."`,
    measure: "Revenue by obligation and month",
    prior,
  });
  const status = writeStatus(sheet, columns.remaining, checks);
  const difference = inColumn(first, columns.check);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: columns.models,
    freezeAt: { row: sheetFrame.firstLine, column: columns.customer },
    conditionalFormats: [
      ...status,
      ...checks.conditionalFormats,
      {
        kind: "formula",
        block: block(first, columns.check, last, columns.check),
        formula: `=ABS(${difference})>=FO_TOLERANCE`,
        tone: "alert",
      },
    ],
  });
  return { model, sheet: name, columns, first, last, total, rows, sums, checks };
}

function* lineIds(rows: readonly ScheduleRow[]): Iterable<string> {
  for (const row of rows) yield lineId(...scheduleLineId(row));
}

function writeChecks(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: ScheduleColumns,
  { first, last, total, top }: Readonly<Record<"first" | "last" | "total" | "top", number>>,
): Checks {
  const { contract, obligation, ssp, allocated, toDate, remaining } = columns;
  const checks = packChecks(sheet, input, top, {
    title: contract,
    of: obligation,
    source: ssp,
    report: allocated,
    difference: toDate,
    status: remaining,
  });
  checks.compare({
    title: "Rows whose parts are not what is allocated",
    of: "all rows",
    source: `SUMPRODUCT((ABS(${absoluteRange(columns.check, first, last)})>=FO_TOLERANCE)*1)`,
    report: 0,
    kind: "count",
    expected: 0,
  });
  checks.compare({
    title: "Totals of the months add up to the total of the rows",
    of: input.books.currency ?? "all rows",
    source: `SUM(${relative(total, columns.before)}:${relative(total, columns.later)})`,
    report: relative(total, columns.total),
    kind: "amount",
  });
  return checks.finish();
}

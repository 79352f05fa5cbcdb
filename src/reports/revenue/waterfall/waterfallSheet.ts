import type { Checks } from "../../checks/ChecksTable";
import { absoluteRange, block, inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import { amountWidth } from "../groups/amountWidth";
import type { CountedRows } from "../groups/CountedRows";
import { sumsOfAll } from "../groups/RowSums";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { sheetFrame } from "../../frame/sheetFrame";
import { framedSheet } from "../../frame/framedSheet";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { unitOf, writePackTitle } from "../packFrame";
import { packSheets } from "../packSheets";
import { writeRetiredComments } from "../../frame/retiredComments";
import type { RevenueReportInput } from "../RevenueReportInput";
import { scheduleUserHeading } from "../schedule/ScheduleColumns";
import type { ScheduleRefs } from "../schedule/ScheduleRefs";
import { bookedMonths } from "./bookedMonths";
import { waterfallColumns, type WaterfallColumns } from "./waterfallColumns";
import { waterfallConventions } from "./waterfallConventions";
import { waterfallFigures } from "./waterfallFigures";
import { writeWaterfallHeadings, writeWaterfallLines, writeWaterfallTotals } from "./waterfallLines";
import { packChecks } from "../packChecks";

/** What contracts booked in each month brought and will bring, month by month. */
export function waterfallSheet(
  input: RevenueReportInput,
  refs: ScheduleRefs,
  counted: CountedRows,
): LaidOutSheet {
  const { report, name } = packSheets.waterfall;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const months = bookedMonths(counted, input.time);
  const columns = waterfallColumns(input, amountWidth(input, counted));
  const figures = waterfallFigures(input, columns);
  const first = sheetFrame.firstLine;
  const total = first + months.length;
  writeWaterfallHeadings(sheet, input, columns);
  const ids = writeWaterfallLines(sheet, input, refs, columns, figures, months, prior);
  writeWaterfallTotals(
    sheet,
    input,
    refs,
    columns,
    figures,
    sumsOfAll(
      months.map(({ sums }) => sums),
      input.time.months.length,
    ),
    total,
  );
  const comment = { [scheduleUserHeading]: columns.comment };
  const retired = writeRetiredComments(sheet, prior, ids, comment, total + 4);
  const checks = writeChecks(sheet, input, refs, columns, { first, total, top: retired + 1 });
  writeConventions(sheet, checks.bottom + 2, columns.firstMonth + 2, waterfallConventions(input));
  const shown = (label: string, column: number): string =>
    `"${label} "&TEXT(${relative(total, column)},"#,##0")`;
  const message = writePackTitle(sheet, input, {
    message: `${shown("Booked", columns.booked)}&${shown(", recognised to date", columns.toDate)}&${shown(", to come", columns.remaining)}&"."`,
    measure: "Revenue by month of booking and month of recognition",
    prior,
  });
  const status = writeStatus(sheet, columns.firstMonth + 1, checks);
  const difference = inColumn(first, columns.check);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: columns.models,
    conditionalFormats: [
      ...status,
      ...checks.conditionalFormats,
      {
        kind: "formula",
        block: block(first, columns.check, total, columns.check),
        formula: `=ABS(${difference})>=FO_TOLERANCE`,
        tone: "alert",
      },
    ],
  });
  return { model, checks };
}

function writeChecks(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  refs: ScheduleRefs,
  columns: WaterfallColumns,
  { first, total, top }: Readonly<Record<"first" | "total" | "top", number>>,
): Checks {
  const { label, remaining, before, firstMonth } = columns;
  const checks = packChecks(sheet, input, top, {
    title: label,
    of: remaining,
    source: before,
    report: firstMonth,
    difference: firstMonth + 1,
    status: firstMonth + 2,
  });
  const wrong = (range: string): string => `SUMPRODUCT((ABS(${range})>=FO_TOLERANCE)*1)`;
  checks.compare({
    title: "Lines that do not add up to what was booked",
    of: "all lines",
    source: wrong(absoluteRange(columns.check, first, total)),
    report: 0,
    kind: "count",
    expected: 0,
  });
  checks.compare({
    title: "Columns whose total is not the Schedule's",
    of: "all columns",
    source: wrong(`${relative(total + 2, columns.booked)}:${relative(total + 2, columns.total)}`),
    report: 0,
    kind: "count",
    expected: 0,
  });
  checks.compare({
    title: "Booked is what the Schedule allocates",
    of: unitOf(input),
    source: refs.sum(({ allocated }) => allocated),
    report: relative(total, columns.booked),
    kind: "amount",
  });
  checks.compare({
    title: "Remaining is what remains on the Schedule",
    of: unitOf(input),
    source: refs.sum((of) => of.remaining),
    report: relative(total, columns.remaining),
    kind: "amount",
  });
  return checks.finish();
}

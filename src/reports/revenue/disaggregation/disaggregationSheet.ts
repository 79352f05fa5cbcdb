import type { Checks } from "../../checks/ChecksTable";
import { relative, SheetBuilder } from "../../SheetBuilder";
import { amountWidth } from "../groups/amountWidth";
import type { CountedRows } from "../groups/CountedRows";
import { groupedBy, GroupedSheet, type WrittenBlock } from "../groups/GroupedSheet";
import { byCustomer, byMethod, byTiming } from "../groups/Grouping";
import { linesPerBlock } from "../groups/linesPerBlock";
import { isOpen } from "../groups/openRemaining";
import { monthsSum, type RowSums } from "../groups/RowSums";
import { monthFiguresOf, type ScheduleFigure } from "../groups/ScheduleFigure";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { frameColumns, sheetFrame } from "../../frame/sheetFrame";
import { framedSheet } from "../../frame/framedSheet";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { writePackTitle } from "../packFrame";
import { packSheets } from "../packSheets";
import { writeRetiredComments } from "../../frame/retiredComments";
import type { RevenueReportInput } from "../RevenueReportInput";
import { scheduleUserHeading } from "../schedule/ScheduleColumns";
import type { ScheduleRefs } from "../schedule/ScheduleRefs";
import { disaggregationColumns, type DisaggregationColumns } from "./DisaggregationColumns";
import { disaggregationConventions } from "./disaggregationConventions";
import { writeDisaggregationHeadings, writeStretches } from "./disaggregationLines";
import { packChecks } from "../packChecks";

/** Customers that have a line of their own. */
const mostCustomers = 20;

/** Revenue told apart by timing, method, each dimension and customer. */
export function disaggregationSheet(
  input: RevenueReportInput,
  refs: ScheduleRefs,
  counted: CountedRows,
): LaidOutSheet {
  const { report, name } = packSheets.disaggregation;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const { reported } = input.time;
  const columns = disaggregationColumns(input.time, amountWidth(input, counted));
  const figures: readonly ScheduleFigure[] = [
    {
      column: columns.remaining,
      of: ({ remaining }) => remaining,
      where: [isOpen],
      minorOf: ({ open }) => open.remaining,
    },
    ...monthFiguresOf(columns.firstMonth, { from: 0, to: reported - 1 }),
  ];
  const all = { at: sheetFrame.firstLine, sums: counted.sums };
  const lines = new GroupedSheet(
    sheet,
    input,
    refs,
    {
      heading: "Category",
      all: "All revenue",
      figures,
      comment: columns.comment,
      writeDerived: writeStretches(sheet, input, columns, all),
    },
    prior,
  );
  writeDisaggregationHeadings(sheet, input, columns);
  lines.writeAll(all.sums);
  const dimensions = [byTiming, byMethod, ...counted.dimensions];
  const most = linesPerBlock(dimensions.length, figures.length);
  const rank = {
    by: ({ months }: RowSums) => monthsSum(months, columns.period),
    isShown: ({ hasRevenue }: RowSums) => hasRevenue,
  };
  for (const grouping of dimensions) lines.writeBlock(counted.by(grouping), grouping, { ...rank, most });
  lines.writeBlock(counted.by(byCustomer), byCustomer, { ...rank, most: mostCustomers });
  const comment = { [scheduleUserHeading]: columns.comment };
  const retired = writeRetiredComments(sheet, prior, lines.ids, comment, lines.next + 1);
  const checks = writeChecks(sheet, input, columns, lines.blocks, all.at, retired + 1);
  const sentences = disaggregationConventions(input, { dimension: most, customer: mostCustomers });
  writeConventions(sheet, checks.bottom + 2, columns.remaining, sentences);
  const shown = (column: number): string => `TEXT(${relative(all.at, column)},"#,##0")`;
  const message = writePackTitle(sheet, input, {
    message: `"Revenue "&${shown(columns.period.amount)}&", year to date "&${shown(columns.yearToDate.amount)}&", still to come "&${shown(columns.remaining)}&"."`,
    measure: "Revenue by category",
    prior,
  });
  const status = writeStatus(sheet, columns.yearShare, checks);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: columns.models,
    conditionalFormats: [...status, ...checks.conditionalFormats],
  });
  return { model, checks };
}

function writeChecks(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  { period, yearToDate, remaining }: DisaggregationColumns,
  blocks: readonly WrittenBlock[],
  all: number,
  top: number,
): Checks {
  const checks = packChecks(sheet, input, top, {
    title: frameColumns.label,
    of: groupedBy,
    source: groupedBy + 1,
    report: groupedBy + 2,
    difference: groupedBy + 3,
    status: groupedBy + 4,
  });
  const compared = [
    { title: "Revenue of the period", column: period.amount },
    { title: "Revenue of the year to date", column: yearToDate.amount },
    { title: "Remaining performance", column: remaining },
  ];
  for (const { title: of, total } of blocks) {
    for (const { title, column } of compared) {
      checks.compare({
        title,
        of,
        source: relative(all, column),
        report: relative(total, column),
        kind: "amount",
      });
    }
  }
  return checks.finish();
}

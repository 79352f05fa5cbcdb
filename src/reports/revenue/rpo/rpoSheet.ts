import type { Checks } from "../../checks/ChecksTable";
import { sheetPrefix } from "../../../cells/place";
import { block, relative, SheetBuilder } from "../../SheetBuilder";
import type { ChartModel } from "../../SheetModel";
import { amountWidth } from "../groups/amountWidth";
import type { CountedRows } from "../groups/CountedRows";
import { groupedBy, GroupedSheet, type WrittenBlock } from "../groups/GroupedSheet";
import { linesPerBlock } from "../groups/linesPerBlock";
import { isOpen } from "../groups/openRemaining";
import type { RowSums } from "../groups/RowSums";
import { monthFiguresOf, type ScheduleFigure } from "../groups/ScheduleFigure";
import type { KeyFigure, LaidOutSheet } from "../../frame/LaidOutSheet";
import { frameColumns, sheetFrame } from "../../frame/sheetFrame";
import { framedSheet } from "../../frame/framedSheet";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { inMajor, unitOf, writePackTitle } from "../packFrame";
import { packSheets } from "../packSheets";
import { writeRetiredComments } from "../../frame/retiredComments";
import type { RevenueReportInput } from "../RevenueReportInput";
import { scheduleUserHeading } from "../schedule/ScheduleColumns";
import type { ScheduleRefs } from "../schedule/ScheduleRefs";
import type { ScheduleRow } from "../schedule/ScheduleRow";
import { expectedRemaining } from "./expectedRemaining";
import { rpoBands } from "./RpoBands";
import { rpoColumns, type RpoColumns } from "./RpoColumns";
import { rpoConventions } from "./rpoConventions";
import { writeBands, writeRpoHeadings } from "./rpoLines";
import { writeRpoSettings } from "./rpoSettings";
import { packChecks } from "../packChecks";

/** Rows that the chart takes. */
const chartRows = 16;

/** Price of promises not yet kept, by when it is expected to become revenue. */
export function rpoSheet(input: RevenueReportInput, refs: ScheduleRefs, counted: CountedRows): LaidOutSheet {
  const { report, name } = packSheets.rpo;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const bands = rpoBands(input.time, prior);
  const columns = rpoColumns(input.time, amountWidth(input, counted));
  const settings = writeRpoSettings(sheet, input, bands, columns.bands[2]);
  const all = { at: sheetFrame.firstLine, rows: counted.rows, sums: counted.sums };
  const figures = rpoFigures(input, columns);
  const lines = new GroupedSheet(
    sheet,
    input,
    refs,
    {
      heading: "Remaining performance obligations",
      all: "All obligations",
      figures,
      comment: columns.comment,
      writeDerived: writeBands(sheet, input, columns, bands, settings.ends, all),
    },
    prior,
  );
  writeRpoHeadings(sheet, input, columns);
  lines.writeAll(all.sums);
  const most = linesPerBlock(input.dimensions.length, figures.length);
  const by = ({ open }: RowSums): number => open.remaining;
  const isShown = ({ open }: RowSums): boolean => open.remaining > 0;
  for (const grouping of counted.dimensions) {
    lines.writeBlock(counted.by(grouping), grouping, { most, by, isShown });
  }
  const chartTop = lines.next + 1;
  const comment = { [scheduleUserHeading]: columns.comment };
  const below = chartTop + chartRows + 1;
  const retired = writeRetiredComments(sheet, prior, lines.ids, comment, below);
  const checks = writeChecks(sheet, input, refs, columns, lines.blocks, all, retired + 1);
  const sentences = rpoConventions(input, counted.rows, bands, most);
  writeConventions(sheet, checks.bottom + 2, columns.share, sentences);
  const shown = (column: number): string => `TEXT(${relative(all.at, column)},"#,##0")`;
  const message = writePackTitle(sheet, input, {
    message: `"Remaining performance "&${shown(columns.total)}&", of which "&${shown(columns.bands[0])}&" within "&FO_BAND_1&" months."`,
    measure: "Remaining performance obligations",
    prior,
  });
  const status = writeStatus(sheet, columns.bands[2], checks);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    inputs: settings.inputs,
    columns: columns.models,
    conditionalFormats: [...status, ...checks.conditionalFormats],
    charts: [chart(columns, all.at, chartTop)],
  });
  const figure: KeyFigure = {
    label: "Remaining performance obligations",
    formula: sheetPrefix(name) + relative(all.at, columns.total),
    expected: inMajor(input, all.sums.open.remaining),
  };
  return { model, checks, figures: [figure] };
}

function rpoFigures({ time }: RevenueReportInput, columns: RpoColumns): readonly ScheduleFigure[] {
  const months = { from: time.reported, to: time.months.length - 1 };
  return [
    ...monthFiguresOf(columns.firstMonth, months, [isOpen], ({ open }) => open.months),
    {
      column: columns.later,
      of: ({ later }) => later,
      where: [isOpen],
      minorOf: ({ open }) => open.later,
    },
  ];
}

/** When what remains becomes revenue, month by month. */
function chart(columns: RpoColumns, all: number, top: number): ChartModel {
  const { firstMonth, lastMonth, share } = columns;
  return {
    kind: "column",
    title: "When remaining performance becomes revenue, by month",
    description:
      "Columns of the revenue expected in each month to come from promises not yet kept; what is later or has no plan is not drawn.",
    at: block(top, frameColumns.label, top + chartRows - 1, share),
    categories: block(sheetFrame.headers, firstMonth, sheetFrame.headers, lastMonth),
    series: [
      {
        name: { row: all, column: frameColumns.label },
        values: block(all, firstMonth, all, lastMonth),
        scenario: "plan",
      },
    ],
    numberFormat: "amount0",
  };
}

function writeChecks(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  refs: ScheduleRefs,
  { bands, total, firstMonth, lastMonth }: RpoColumns,
  blocks: readonly WrittenBlock[],
  all: { readonly at: number; readonly rows: readonly ScheduleRow[] },
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
  const whole = relative(all.at, total);
  const of = unitOf(input);
  checks.compare({
    title: "What remains on the Schedule",
    of,
    source: refs.sum(({ remaining }) => remaining, [isOpen]),
    report: whole,
    kind: "amount",
  });
  checks.compare({
    title: "Bands add up to the total",
    of,
    source: whole,
    report: `SUM(${relative(all.at, bands[0])}:${relative(all.at, bands[2])})`,
    kind: "amount",
  });
  checks.compare({
    title: "Contracts one by one, at the run",
    of,
    source: whole,
    report: inMajor(input, expectedRemaining(input, all.rows)),
    kind: "amount",
  });
  for (const { title, total: at } of blocks) {
    checks.compare({
      title: "Labels add up to the total",
      of: title,
      source: whole,
      report: relative(at, total),
      kind: "amount",
    });
  }
  const shown = `COLUMNS(${relative(all.at, firstMonth)}:${relative(all.at, lastMonth)})`;
  checks.compare({
    title: "Band limits beyond the months shown",
    of: "both bands",
    source: `IF(AND(FO_BAND_1>0,FO_BAND_1<FO_BAND_2,FO_BAND_2<=${shown}),0,1)`,
    report: 0,
    kind: "count",
    expected: 0,
  });
  return checks.finish();
}

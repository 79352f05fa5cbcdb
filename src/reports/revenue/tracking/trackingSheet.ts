import { sheetPrefix } from "../../../cells/place";
import { TableRefs } from "../../formula/TableRefs";
import { relative, SheetBuilder } from "../../SheetBuilder";
import { amountWidth } from "../groups/amountWidth";
import type { CountedRows } from "../groups/CountedRows";
import { byCustomer } from "../groups/Grouping";
import type { KeyFigure, LaidOutSheet } from "../../frame/LaidOutSheet";
import { sheetFrame } from "../../frame/sheetFrame";
import { framedSheet } from "../../frame/framedSheet";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { inMajor, writePackTitle } from "../packFrame";
import { packSheets } from "../packSheets";
import { writeRetiredComments } from "../../frame/retiredComments";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { ScheduleRefs } from "../schedule/ScheduleRefs";
import type { SchedulePage } from "../schedule/scheduleSheet";
import { arrPlace, writeArr } from "./arrBlock";
import { arrByCustomer } from "./arrByCustomer";
import { bridgeHeight, monthsPerYear, writeBridge, type WrittenBridge } from "./bridgeBlock";
import { writeLines } from "./linesBlock";
import { LiveSums } from "./LiveSums";
import { plannedDimension, planLines } from "./planLines";
import { PlanCells } from "./PlanCells";
import { PlanRefs } from "./PlanRefs";
import { writeRanking, type WrittenRanking } from "./rankingBlock";
import { revenueByLabel } from "./revenueByLabel";
import { TrackingBlock } from "./TrackingBlock";
import { checkColumns, writeTrackingChecks } from "./trackingChecks";
import { trackingColumns, trackingUserHeading } from "./TrackingColumns";
import { trackingConventions } from "./trackingConventions";
import { writeMonthsPerYear, writePlanWindows, writeTrackingHeadings } from "./trackingHeadings";
import { trackingMessage } from "./trackingMessage";
import { writeTrend } from "./trendBlock";

/** Rows that the sheet needs besides those of customers with ARR. */
const rowsBeside = 600;

/** Revenue against plan, by what it can be told apart by, and month by month; how ARR moves and what is retained. */
export function trackingSheet(
  input: RevenueReportInput,
  schedule: readonly SchedulePage[],
  refs: ScheduleRefs,
  counted: CountedRows,
): LaidOutSheet {
  const { report, name } = packSheets.tracking;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const tables = new TableRefs(input.tables);
  const columns = trackingColumns(input.time, input.plan.length > 0, amountWidth(input, counted));
  const block = new TrackingBlock(sheet, input, columns, prior);
  const live = new LiveSums(refs, input.time.reported, schedule.length);
  const cells = new PlanCells(input);
  const planned = new PlanRefs(input, tables, cells);

  writeTrackingHeadings(sheet, input, columns);
  const windows = writePlanWindows(sheet, input, columns, cells);
  const dimension = plannedDimension(input, counted);
  const lines = writeLines(
    block,
    {
      lines: planLines(
        input,
        counted,
        dimension === null ? null : counted.dimensions[dimension]!,
        columns,
        planned,
      ),
      dimension,
      planned,
      windows,
      live,
    },
    sheetFrame.firstLine,
  );
  const rankings = writeRankings(block, counted, dimension, live, lines.total + 2);
  const below = rankings.at(-1)?.total ?? lines.total;
  const trend = writeTrend(block, schedule, lines.months, below + 2);
  const arr = arrByCustomer(input.contracts, input.time.days.length);
  const place = arrPlace(
    trend.bottom + 2 + bridgeHeight,
    arr,
    Math.max(1, input.limits.rowsPerSheet - rowsBeside),
  );
  const bridge = writeBridge(block, arr, place, trend.bottom + 1);
  writeArr(block, arr, place);
  const retired = writeRetiredComments(
    sheet,
    prior,
    block.ids,
    { [trackingUserHeading]: columns.comment },
    place.total + 2,
  );
  const checks = writeTrackingChecks(
    block,
    schedule,
    { lines, trend, bridge, rankings, plan: { columns, total: lines.total, planned, windows, refs: tables } },
    retired + 2,
  );
  const facts = {
    dimension: dimension === null ? null : input.dimensions[dimension]!.header,
    sharedOut: lines.sharedOut,
    asValues: live.refused,
    without: arr.without,
    isWhole: place.isWhole,
  };
  const [, , difference] = checkColumns(columns.bands[0].actual, columns.bands[0].plan);
  writeConventions(sheet, checks.bottom + 2, checks.statusColumn, trackingConventions(input, facts));
  writeMonthsPerYear(sheet, difference, monthsPerYear);
  const message = writePackTitle(sheet, input, {
    message: trackingMessage(input, columns, lines.total, bridge.rows),
    measure: "Revenue against plan and month by month, annual recurring revenue",
    prior,
  });
  const status = writeStatus(sheet, difference, checks);
  sheet.names.push(...tables.names);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: columns.models,
    conditionalFormats: [...status, ...checks.conditionalFormats],
    charts: [trend.chart, bridge.chart],
  });
  return { model, checks, figures: keyFigures(block, name, bridge) };
}

/** By customer, and by each column that tells revenue apart and that the plan has not shown already. */
function writeRankings(
  block: TrackingBlock,
  counted: CountedRows,
  planDimension: number | null,
  live: LiveSums,
  top: number,
): readonly WrittenRanking[] {
  const { reported } = block.input.time;
  const groupings = [byCustomer, ...counted.dimensions.filter((_, index) => index !== planDimension)];
  const written: WrittenRanking[] = [];
  for (const grouping of groupings) {
    const revenue = revenueByLabel(counted.by(grouping), reported);
    if (revenue.filter(({ months }) => months.some((minor) => minor !== 0)).length < 2) continue;
    const at = written.length === 0 ? top : written.at(-1)!.total + 2;
    const { title: name, column } = grouping;
    written.push(writeRanking(block, { name, revenue, column, live }, at));
  }
  return written;
}

/** What the front sheet says of ARR. */
function keyFigures(
  { input, columns }: TrackingBlock,
  name: string,
  { rows, closing, retention }: WrittenBridge,
): readonly KeyFigure[] {
  const at = (row: number): string => sheetPrefix(name) + relative(row, columns.lastMonth);
  const shares = (["net", "gross"] as const).flatMap((kind) => {
    const expected = retention[kind];
    const label = `${kind === "net" ? "Net" : "Gross"} revenue retention over ${retention.months} months`;
    return expected === null ? [] : [{ label, formula: at(rows[kind]), expected, format: "share" as const }];
  });
  return [
    { label: "Annual recurring revenue (ARR)", formula: at(rows.closing), expected: inMajor(input, closing) },
    ...shares,
  ];
}

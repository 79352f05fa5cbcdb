import { sheetPrefix } from "../../../cells/place";
import { block as cells, relative } from "../../SheetBuilder";
import type { ChartModel } from "../../SheetModel";
import { sheetFrame } from "../../frame/sheetFrame";
import { inMajor } from "../packFrame";
import type { ScheduleColumns } from "../schedule/ScheduleColumns";
import type { SchedulePage } from "../schedule/scheduleSheet";
import type { TrackingBlock } from "./TrackingBlock";
import type { TrackingColumns } from "./TrackingColumns";

/** Rows that a chart takes. */
export const chartRows = 14;

/** Where a chart stands: no wider than can be seen at once. */
export function chartPlace({ label, bands: [band], trend }: TrackingColumns, top: number): ChartModel["at"] {
  return cells(top, label, top + chartRows - 2, band.plan === null ? trend : band.last + 1);
}

export interface WrittenTrend {
  readonly revenue: number;
  readonly bottom: number;
  readonly chart: ChartModel;
}

const by = "Trend";

/** Revenue of all contracts month by month, its average over three months, and its growth. */
export function writeTrend(
  block: TrackingBlock,
  schedule: readonly SchedulePage[],
  months: readonly number[],
  top: number,
): WrittenTrend {
  const { sheet, columns, input, formats } = block;
  const revenue = top + 1;
  const average = revenue + 1;
  block.heading(top, "Trend of revenue");
  block.begin(revenue, { label: "Revenue", by });
  block.months(revenue, months, (month) => scheduleTotal(schedule, ({ firstMonth }) => firstMonth + month));
  block.bands(revenue, months);
  block.trend(revenue, months);
  block.begin(average, { label: "Average of three months", by });
  const cell = (month: number): string => relative(revenue, columns.firstMonth + month);
  months.forEach((_, month) => {
    if (month < 2) return;
    const sum = months[month]! + months[month - 1]! + months[month - 2]!;
    const formula = `AVERAGE(${cell(month - 2)}:${cell(month)})`;
    sheet.formula(
      average,
      columns.firstMonth + month,
      formula,
      { number: formats.amount },
      inMajor(input, sum / 3),
    );
  });
  const growth = (row: number, label: string, back: number): void => {
    block.begin(row, { label, by });
    for (let month = back; month < months.length; month++) {
      const [now, base] = [month, month - back].map((at) => ({ cell: cell(at), minor: months[at]! }));
      block.change(row, columns.firstMonth + month, now!, base!);
    }
  };
  growth(average + 1, "Growth on the month before", 1);
  let bottom = average + 1;
  if (months.length > 12) growth(++bottom, "Growth on the same month of the year before", 12);
  return { revenue, bottom: bottom + 1 + chartRows, chart: trendChart(block, revenue, average, bottom + 2) };
}

/** The Schedule's total of a column. */
export function scheduleTotal(
  schedule: readonly SchedulePage[],
  column: (columns: ScheduleColumns) => number,
): string {
  return schedule
    .map(({ sheet, total, columns }) => sheetPrefix(sheet) + relative(total, column(columns)))
    .join("+");
}

function trendChart({ columns }: TrackingBlock, revenue: number, average: number, top: number): ChartModel {
  const { label, firstMonth, lastMonth } = columns;
  const values = (row: number) => cells(row, firstMonth, row, lastMonth);
  return {
    kind: "line",
    title: "Revenue by month",
    description: "Lines of revenue by month and of its average over three months.",
    at: chartPlace(columns, top),
    categories: values(sheetFrame.headers),
    series: [
      { name: { row: revenue, column: label }, values: values(revenue), scenario: "actual" },
      { name: { row: average, column: label }, values: values(average), scenario: "priorYear" },
    ],
    numberFormat: "amount0",
  };
}

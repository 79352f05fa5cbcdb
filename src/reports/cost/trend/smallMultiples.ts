import { sheetFrame } from "../../frame/sheetFrame";
import { block } from "../../SheetBuilder";
import type { ChartModel } from "../../SheetModel";
import { inMajor } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { TrendColumns } from "./trendColumns";
import type { TrendLines } from "./trendLines";

const most = 6;
const perRow = 3;
const rowsOfChart = 13;
const columnsOfChart = 4;
/** The first chart takes the wide column of the lines, and one month. */
const columnsOfFirst = 2;

/** Rows that so many charts take. */
export function multiplesHeight(count: number): number {
  return Math.ceil(count / perRow) * (rowsOfChart + 1) + 1;
}

/** A line chart for each of the largest lines, side by side, all to one scale. */
export function smallMultiples(
  input: CostReportInput,
  columns: TrendColumns,
  { named }: TrendLines,
  top: number,
): readonly ChartModel[] {
  const shown = named.slice(0, most);
  if (shown.every(({ months }) => months.length < 2)) return [];
  const scale = scaleOf(shown.flatMap(({ months }) => months.map((minor) => inMajor(input, minor))));
  return shown.map(({ label }, index): ChartModel => {
    const row = sheetFrame.firstLine + index;
    const months = (at: number) => block(at, columns.firstMonth, at, columns.lastMonth);
    const [across, down] = [index % perRow, Math.floor(index / perRow)];
    const left = columns.line + (across === 0 ? 0 : columnsOfFirst + (across - 1) * columnsOfChart);
    const right = left + (across === 0 ? columnsOfFirst : columnsOfChart) - 1;
    const from = top + down * (rowsOfChart + 1);
    const name = label === "" ? "(none)" : label;
    return {
      kind: "line",
      title: name,
      description: `Line of the cost of ${name} by month, to the scale of the charts beside it.`,
      at: block(from, left, from + rowsOfChart - 1, right),
      categories: months(sheetFrame.headers),
      series: [
        { name: { row, column: columns.line }, values: months(row), scenario: "actual", unlisted: true },
      ],
      numberFormat: "amount0",
      scale,
    };
  });
}

/** Round ends that hold all figures. */
export function scaleOf(figures: readonly number[]): { readonly minimum: number; readonly maximum: number } {
  const [low, high] = [Math.min(0, ...figures), Math.max(0, ...figures)];
  const size = Math.max(high, -low);
  if (size === 0) return { minimum: 0, maximum: 1 };
  const step = 10 ** Math.floor(Math.log10(size));
  const nice = [0.1, 0.2, 0.25, 0.5, 1].map((part) => part * step).find((each) => size / each <= 10)!;
  return { minimum: Math.floor(low / nice) * nice || 0, maximum: Math.ceil(high / nice) * nice };
}

import { block } from "../../SheetBuilder";
import { frameColumns } from "../../frame/sheetFrame";
import type { ChartModel, SeriesModel } from "../../SheetModel";
import type { AttributionReportInput } from "../AttributionReportInput";
import type { CreditLine } from "../creditLines";
import type { CreditTable } from "./CreditTable";
import type { ModelColumns } from "./ModelColumns";

/** Channels that are drawn. */
const most = 10;
const rowsPerChannel = 2;
const rowsBeside = 6;

/** Where the chart stands, by how many channels it draws; null without a channel. */
export function chartPlace(lines: readonly CreditLine[], top: number): ChartModel["at"] | null {
  const count = drawn(lines);
  if (count === 0) return null;
  const { label } = frameColumns;
  return block(top, label, top + count * rowsPerChannel + rowsBeside, label + 8);
}

/** The largest channels by the chosen model, with the least and the most that any model credits them. */
export function modelsChart(
  input: AttributionReportInput,
  columns: ModelColumns,
  { first, lines }: CreditTable,
  at: ChartModel["at"],
): ChartModel {
  const count = drawn(lines);
  const cells = (column: number) => block(first, column, first + count - 1, column);
  const series = (column: number, scenario: SeriesModel["scenario"]): SeriesModel => ({
    name: { row: first - 1, column },
    values: cells(column),
    scenario,
  });
  const { hasValues, unit, attribution } = input;
  const by = input.by.toLowerCase();
  const measure = hasValues ? `Value${unit === "" ? "" : `, ${unit},`}` : "Conversions";
  const shown = count < attribution.channels.length ? `, ${count} of ${attribution.channels.length}` : "";
  const name = attribution.model;
  const relation = attribution.overlaps ? "beside" : "between";
  return {
    kind: "bar",
    title: `${measure} by ${by}${shown}: ${name} ${relation} the lowest and the highest of the models`,
    description: `Bars of what ${name} credits to each ${by}, ${relation} the lowest and the highest that any model credits.`,
    at,
    categories: cells(columns.label),
    series: [
      series(columns.lowest, "priorYear"),
      series(columns.columnOf(name), "actual"),
      series(columns.highest, "plan"),
    ],
    numberFormat: "amount0",
  };
}

function drawn(lines: readonly CreditLine[]): number {
  return Math.min(most, lines.filter(({ isRest }) => !isRest).length);
}

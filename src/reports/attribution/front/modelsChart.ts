import { block } from "../../SheetBuilder";
import { sheetFrame } from "../../frame/sheetFrame";
import type { ChartModel, SeriesModel } from "../../SheetModel";
import type { AttributionReportInput } from "../AttributionReportInput";
import { creditedBy } from "../creditedBy";
import { formatsOf, mainMeasure } from "../measures";
import type { CreditTable } from "./CreditTable";
import type { FrontColumns } from "./FrontColumns";

/** Channels that are drawn. */
const most = 10;
const rowsPerChannel = 2;
const rowsBeside = 6;

/** The largest channels by the chosen model, with the least and the most that any model credits them; null without a channel. */
export function modelsChart(
  input: AttributionReportInput,
  columns: FrontColumns,
  table: CreditTable,
  top: number,
): ChartModel | null {
  const count = Math.min(most, table.lines.filter(({ isRest }) => !isRest).length);
  if (count === 0) return null;
  const cells = (column: number) => block(table.first, column, table.first + count - 1, column);
  const series = (column: number, scenario: SeriesModel["scenario"]): SeriesModel => ({
    name: { row: sheetFrame.headers, column },
    values: cells(column),
    scenario,
  });
  const { hasValues, unit, attribution } = input;
  const by = creditedBy(input).toLowerCase();
  const measure = hasValues ? `Value${unit === "" ? "" : `, ${unit}`}` : "Conversions";
  const shown = count < table.lines.length ? `, ${count} of ${attribution.channels.length}` : "";
  const name = attribution.model;
  return {
    kind: "bar",
    title: `${measure} by ${by}${shown}: ${name}, and the lowest and highest of the models`,
    description: `Bars of what ${name} credits to each ${by}, beside the lowest and the highest that any model credits.`,
    at: block(top, columns.label, top + count * rowsPerChannel + rowsBeside, columns.label + 8),
    categories: cells(columns.label),
    series: [
      series(columns.columnOf(name), "actual"),
      series(columns.lowest, "plan"),
      series(columns.highest, "priorYear"),
    ],
    numberFormat: formatsOf(input, mainMeasure(input)).amount,
  };
}

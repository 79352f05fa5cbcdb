import { sheetFrame } from "../../frame/sheetFrame";
import { block } from "../../SheetBuilder";
import type { ChartModel } from "../../SheetModel";
import { supplierColumns as c } from "./supplierColumns";
import type { SupplierLines } from "./supplierLines";
import type { SupplierRows } from "./supplierTable";

/** Bars of the chart. */
const drawn = 20;
const chartRows = 26;

/** Shares of the largest suppliers, and what they come to together. */
export function paretoChart({ first, last }: SupplierRows, { named }: SupplierLines): ChartModel {
  const bottom = Math.min(last, first + drawn - 1);
  const column = (at: number) => block(first, at, bottom, at);
  return {
    kind: "line",
    title: `Pareto: share of the ${Math.min(drawn, named.length)} largest suppliers, and cumulative`,
    description:
      "Columns of each large supplier's share of what was paid, and a line of the share of all suppliers up to it.",
    at: block(first, c.chart, first + chartRows, c.chart + 12),
    categories: column(c.supplier),
    series: [
      {
        name: { row: sheetFrame.headers, column: c.share },
        values: column(c.share),
        scenario: "actual",
        as: "column",
      },
      {
        name: { row: sheetFrame.headers, column: c.cumulative },
        values: column(c.cumulative),
        scenario: "priorYear",
      },
    ],
    numberFormat: "share",
    scale: { minimum: 0, maximum: 1 },
  };
}

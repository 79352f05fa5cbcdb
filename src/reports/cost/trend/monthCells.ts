import { sheetFrame } from "../../frame/sheetFrame";
import { inRow, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import type { Window } from "../payments/CostRefs";
import type { TrendColumns } from "./trendColumns";
import { trendFormula } from "./trendFormula";

/** Row above the headings that numbers the months, for the trend. */
export const monthNumbers = sheetFrame.groups;

/** The month of a column, as formulas find it. */
export function monthWindow(column: number): Window {
  const cell = inRow(sheetFrame.headers, column);
  return { from: cell, until: `EDATE(${cell},1)` };
}

/** Least-squares change of a row of months, and as a share of their mean. */
export function writeTrend(
  sheet: SheetBuilder,
  columns: TrendColumns,
  row: number,
  look: CellFormat,
  expected?: number,
): void {
  const span = (at: number): string =>
    `${relative(at, columns.firstMonth)}:${relative(at, columns.lastMonth)}`;
  const x = `${inRow(monthNumbers, columns.firstMonth)}:${inRow(monthNumbers, columns.lastMonth)}`;
  sheet.formula(row, columns.trend, trendFormula(x, span(row)), { ...look, align: "right" }, expected);
  const slope = relative(row, columns.trend);
  const mean = `AVERAGE(${span(row)})`;
  sheet.formula(
    row,
    columns.trendShare,
    `IF(ISNUMBER(${slope}),IF(${mean}=0,"n/m",${slope}/ABS(${mean})),"n/a")`,
    { ...look, number: "varianceShare", align: "right" },
  );
}

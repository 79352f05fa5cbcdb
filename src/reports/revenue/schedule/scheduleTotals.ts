import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import type { RowSums } from "../groups/RowSums";
import { amountFormats, inMajor, unitOf } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { ScheduleColumns } from "./ScheduleColumns";

/** The sums of the rows that count. */
export function writeScheduleTotals(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: ScheduleColumns,
  sums: RowSums,
  { first, last, total }: { readonly first: number; readonly last: number; readonly total: number },
): void {
  const format: CellFormat = { number: amountFormats(input).amount, bold: true, border: "total" };
  sheet.value(total, columns.contract, `Total in ${unitOf(input)}`, { bold: true, border: "total" });
  const flags = `${inRow(columns.counts, first)}:${inRow(columns.counts, last)}`;
  const add = (column: number, minor: number): void => {
    const range = `${relative(first, column)}:${relative(last, column)}`;
    sheet.formula(total, column, `SUMIFS(${range},${flags},1)`, format, inMajor(input, minor));
  };
  add(columns.allocated, sums.allocated);
  add(columns.toDate, sums.toDate);
  add(columns.remaining, sums.total - sums.toDate);
  add(columns.before, sums.before);
  sums.months.forEach((minor, month) => add(columns.firstMonth + month, minor));
  add(columns.later, sums.later);
  add(columns.total, sums.total);
  add(columns.annualValue, sums.annualValue);
  sheet.fill(total, columns.contract, columns.comment, { border: "total" });
}

function inRow(column: number, row: number): string {
  return inColumn(row, column).replace(/(\d+)$/, "$$$1");
}

import type { CellFormat } from "../../SheetModel";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import { amountFormats, inMajor } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { ShownMonths } from "../schedule/monthColumns";
import type { ScheduleColumn, ScheduleCondition, ScheduleRefs } from "../schedule/ScheduleRefs";
import type { RowSums } from "./RowSums";

/** A column whose figures are sums over a column of the Schedule. */
export interface ScheduleFigure {
  readonly column: number;
  readonly of: ScheduleColumn;
  /** Which rows of the Schedule it is about, whatever the line. */
  readonly where: readonly ScheduleCondition[];
  /** Of the sums of a line's rows the one that it shows. */
  readonly minorOf: (sums: RowSums) => number;
}

/** A line of a sheet, and what the rows of the Schedule that it is about add up to. */
export interface ScheduleLine {
  readonly at: number;
  readonly sums: RowSums;
  readonly conditions: readonly ScheduleCondition[];
}

/** One month after another as the Schedule has them. @param first Column of the first one. */
export function monthFiguresOf(
  first: number,
  { from, to }: ShownMonths,
  where: readonly ScheduleCondition[] = [],
  monthsOf: (sums: RowSums) => ArrayLike<number> = ({ months }) => months,
): readonly ScheduleFigure[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    column: first + index,
    of: ({ firstMonth }) => firstMonth + from + index,
    where,
    minorOf: (sums) => monthsOf(sums)[from + index]!,
  }));
}

/** Writes a line's figures as sums over the Schedule. */
export function writeFigures(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  refs: ScheduleRefs,
  figures: readonly ScheduleFigure[],
  { at, sums, conditions }: ScheduleLine,
  look: CellFormat = {},
): void {
  const format: CellFormat = { ...look, number: amountFormats(input).amount };
  for (const { column, of, where, minorOf } of figures) {
    const formula = refs.sum(of, [...conditions, ...where]);
    sheet.formula(at, column, formula, format, inMajor(input, minorOf(sums)));
  }
}

/** Writes the sums of the lines above. */
export function writeFigureTotals(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  figures: readonly ScheduleFigure[],
  sums: RowSums,
  { first, last, total }: { readonly first: number; readonly last: number; readonly total: number },
): void {
  const format: CellFormat = { number: amountFormats(input).amount, bold: true, border: "total" };
  for (const { column, minorOf } of figures) {
    const range = `${relative(first, column)}:${relative(last, column)}`;
    sheet.formula(total, column, `SUM(${range})`, format, inMajor(input, minorOf(sums)));
  }
}

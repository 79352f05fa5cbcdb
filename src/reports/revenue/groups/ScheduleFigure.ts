import { sumMinorOf } from "../../../core/money/sumMinor";
import type { CellFormat } from "../../SheetModel";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import { amountFormats, inMajor } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { ShownMonths } from "../schedule/monthColumns";
import type { ScheduleColumn, ScheduleCondition, ScheduleRefs } from "../schedule/ScheduleRefs";
import type { ScheduleRow } from "../schedule/ScheduleRow";

/** A column whose figures are sums over a column of the Schedule. */
export interface ScheduleFigure {
  readonly column: number;
  readonly of: ScheduleColumn;
  /** Which rows of the Schedule it is about, whatever the line. */
  readonly where: readonly ScheduleCondition[];
  /** What a row of the Schedule brings to it, in minor units of the books. */
  readonly minorOf: (row: ScheduleRow) => number;
}

/** A line of a sheet, and the rows of the Schedule that it adds up. */
export interface ScheduleLine {
  readonly at: number;
  readonly rows: readonly ScheduleRow[];
  readonly conditions: readonly ScheduleCondition[];
}

/** One month after another as the Schedule has them. @param first Column of the first one. */
export function monthFiguresOf(
  first: number,
  { from, to }: ShownMonths,
  where: readonly ScheduleCondition[] = [],
  isMeant: (row: ScheduleRow) => boolean = () => true,
): readonly ScheduleFigure[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    column: first + index,
    of: ({ firstMonth }) => firstMonth + from + index,
    where,
    minorOf: (row) => (isMeant(row) ? row.amounts.months[from + index]! : 0),
  }));
}

/** Writes a line's figures as sums over the Schedule. */
export function writeFigures(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  refs: ScheduleRefs,
  figures: readonly ScheduleFigure[],
  { at, rows, conditions }: ScheduleLine,
  look: CellFormat = {},
): void {
  const format: CellFormat = { ...look, number: amountFormats(input).amount };
  for (const { column, of, where, minorOf } of figures) {
    const formula = refs.sum(of, [...conditions, ...where]);
    sheet.formula(at, column, formula, format, inMajor(input, sumMinorOf(rows, minorOf)));
  }
}

/** Writes the sums of the lines above. */
export function writeFigureTotals(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  figures: readonly ScheduleFigure[],
  rows: readonly ScheduleRow[],
  { first, last, total }: { readonly first: number; readonly last: number; readonly total: number },
): void {
  const format: CellFormat = { number: amountFormats(input).amount, bold: true, border: "total" };
  for (const { column, minorOf } of figures) {
    const range = `${relative(first, column)}:${relative(last, column)}`;
    sheet.formula(total, column, `SUM(${range})`, format, inMajor(input, sumMinorOf(rows, minorOf)));
  }
}

import { amountFromMinor } from "../../../core/money/minorUnits";
import { formulaCell, inColumn } from "../../SheetBuilder";
import { columnName } from "../../../cells/address";
import type { CellFormat, SheetCell } from "../../SheetModel";
import { amountFormat, packFrame } from "../packFrame";
import type { PlainShape } from "./plainShape";
import type { ScheduleColumns } from "./ScheduleColumns";
import type { ScheduleRow } from "./ScheduleRow";

/**
 * The parts of what is allocated: formulas over the row's own term and the dates above, where they say what the engine
 * says; else the engine's figures. Nothing is written for a part of zero, where it is no formula.
 * @param cells Of the row.
 */
export function writeMonthFigures(
  cells: (SheetCell | undefined)[],
  columns: ScheduleColumns,
  { amounts: { before, months, later }, digits }: ScheduleRow,
  row: number,
  shape: PlainShape,
): void {
  const format: CellFormat = { number: amountFormat(digits) };
  const through = throughOf(shape, columns, row);
  const amount = (minor: number): number => amountFromMinor(minor, digits);
  if (through === null) {
    if (before !== 0) cells[columns.before] = { value: amount(before), format };
    for (let month = 0; month < months.length; month++) {
      const minor = months[month]!;
      if (minor !== 0) cells[columns.firstMonth + month] = { value: amount(minor), format };
    }
    if (later !== 0) cells[columns.later] = { value: amount(later), format };
    return;
  }
  cells[columns.before] = formulaCell(part(through(columns.before), null), format, amount(before));
  months.forEach((minor, month) => {
    const column = columns.firstMonth + month;
    cells[column] = formulaCell(part(through(column), through(column - 1)), format, amount(minor));
  });
  const shown = `${inColumn(row, columns.before)}:${inColumn(row, columns.lastMonth)}`;
  const rest = `ROUND(${inColumn(row, columns.allocated)}-SUM(${shown}),FO_DIGITS)`;
  cells[columns.later] = formulaCell(rest, format, amount(later));
}

/** Formula for the minor units recognised by the date above a column. */
type Through = (column: number) => string;

function part(through: string, earlier: string | null): string {
  return earlier === null ? `${through}/FO_MINOR` : `(${through}-${earlier})/FO_MINOR`;
}

function throughOf(shape: PlainShape, columns: ScheduleColumns, row: number): Through | null {
  if (shape === null) return null;
  const [allocated, start, end] = [columns.allocated, columns.start, columns.end].map((column) =>
    inColumn(row, column),
  );
  const minor = `ROUND(${allocated}*FO_MINOR,0)`;
  const date = (column: number): string => `${columnName(column)}$${packFrame.headers + 1}`;
  if (shape === "at once") return (column) => `IF(${start}<=${date(column)},${minor},0)`;
  return (column) => `ROUND(${minor}*MAX(0,MIN(${date(column)},${end})-${start}+1)/(${end}-${start}+1),0)`;
}

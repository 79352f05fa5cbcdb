import { inColumn } from "../../SheetBuilder";
import { columnName } from "../../../cells/address";
import type { SheetCell } from "../../SheetModel";
import type { AmountCells } from "../AmountCells";
import { sheetFrame } from "../../frame/sheetFrame";
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
  { amounts: { before, months, later } }: ScheduleRow,
  amounts: AmountCells,
  row: number,
  shape: PlainShape,
): void {
  const through = throughOf(shape, columns, row);
  if (through === null) {
    cells[columns.before] = amounts.unlessZero(before);
    for (let month = 0; month < months.length; month++) {
      cells[columns.firstMonth + month] = amounts.unlessZero(months[month]!);
    }
    cells[columns.later] = amounts.unlessZero(later);
    return;
  }
  cells[columns.before] = amounts.formula(part(through(columns.before), null), before);
  months.forEach((minor, month) => {
    const column = columns.firstMonth + month;
    cells[column] = amounts.formula(part(through(column), through(column - 1)), minor);
  });
  const shown = `${inColumn(row, columns.before)}:${inColumn(row, columns.lastMonth)}`;
  const rest = `ROUND(${inColumn(row, columns.allocated)}-SUM(${shown}),FO_DIGITS)`;
  cells[columns.later] = amounts.formula(rest, later);
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
  const date = (column: number): string => `${columnName(column)}$${sheetFrame.headers + 1}`;
  if (shape === "at once") return (column) => `IF(${start}<=${date(column)},${minor},0)`;
  return (column) => `ROUND(${minor}*MAX(0,MIN(${date(column)},${end})-${start}+1)/(${end}-${start}+1),0)`;
}

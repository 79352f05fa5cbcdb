import { amountFromMinor } from "../../../core/money/minorUnits";
import { inColumn, type SheetBuilder } from "../../SheetBuilder";
import { columnName } from "../../../cells/address";
import type { CellFormat } from "../../SheetModel";
import { amountFormat, packFrame } from "../packFrame";
import type { ScheduleColumns } from "./ScheduleColumns";
import type { ScheduleRow } from "./ScheduleRow";

/**
 * The parts of what is allocated: formulas over the row's own term and the dates above, where they say what the engine
 * says; else the engine's figures. Nothing is written for a part of zero, where it is no formula.
 */
export function writeMonthFigures(
  sheet: SheetBuilder,
  columns: ScheduleColumns,
  { amounts, digits, shape }: ScheduleRow,
  row: number,
  isLive: boolean,
): void {
  const format: CellFormat = { number: amountFormat(digits) };
  const parts = [amounts.before, ...amounts.months];
  const through = isLive ? throughOf(shape, columns, row) : null;
  parts.forEach((minor, index) => {
    const column = columns.before + index;
    const amount = amountFromMinor(minor, digits);
    if (through) {
      const earlier = index === 0 ? null : through(column - 1);
      sheet.formula(row, column, part(through(column), earlier), format, amount);
    } else if (minor !== 0) sheet.value(row, column, amount, format);
  });
  const later = amountFromMinor(amounts.later, digits);
  if (through) {
    const shown = `${inColumn(row, columns.before)}:${inColumn(row, columns.lastMonth)}`;
    const rest = `ROUND(${inColumn(row, columns.allocated)}-SUM(${shown}),FO_DIGITS)`;
    sheet.formula(row, columns.later, rest, format, later);
  } else if (amounts.later !== 0) sheet.value(row, columns.later, later, format);
}

/** Formula for the minor units recognised by the date above a column. */
type Through = (column: number) => string;

function part(through: string, earlier: string | null): string {
  return earlier === null ? `${through}/FO_MINOR` : `(${through}-${earlier})/FO_MINOR`;
}

function throughOf(shape: ScheduleRow["shape"], columns: ScheduleColumns, row: number): Through | null {
  const [allocated, start, end] = [columns.allocated, columns.start, columns.end].map((column) =>
    inColumn(row, column),
  );
  const minor = `ROUND(${allocated}*FO_MINOR,0)`;
  const date = (column: number): string => `${columnName(column)}$${packFrame.headers + 1}`;
  if (shape === "at once") return (column) => `IF(${start}<=${date(column)},${minor},0)`;
  if (shape !== "daily") return null;
  return (column) => `ROUND(${minor}*MAX(0,MIN(${date(column)},${end})-${start}+1)/(${end}-${start}+1),0)`;
}

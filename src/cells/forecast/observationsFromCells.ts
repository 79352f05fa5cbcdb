import { financeError } from "../../core/errors/financeError";
import { amountProblem } from "../amountCells";
import { argumentPlace } from "../amountPair";
import { isBlank } from "../argumentWord";
import type { CellValue } from "../CellValue";
import { gridShape, requireSameShape, shapeWords, type CellGrid, type NamedGrid } from "../gridShape";

/** A value with the cell that dates it, if any. */
export interface Observation {
  /** Null for a gap. */
  readonly value: number | null;
  readonly date: CellValue;
  /** Of the date, as a message names it. */
  readonly datePlace: string;
}

export interface Observations {
  readonly isDated: boolean;
  readonly rows: readonly Observation[];
}

/** Beyond this the squares that methods add up are no numbers any more. */
const largest = 1e100;

/** One row or column of an argument. */
interface Strip {
  readonly cells: readonly CellValue[];
  readonly place: (index: number) => string;
}

/**
 * The history that a call gives: a row or column of values with or without dates in the same shape; or a block of two
 * columns or rows, dates and values. A row of headers over dated values is passed over.
 * @throws HISTORY_SHAPE for any other block; SHAPES_DIFFER when dates have another shape; AMOUNT_NOT_A_NUMBER or
 * AMOUNT_IS_TEXT for a cell that is neither a number nor blank; AMOUNT_TOO_LARGE.
 */
export function observationsFromCells(history: NamedGrid, dates: CellGrid | null): Observations {
  const strips = stripsOf(history);
  if (strips.length === 1 && dates === null) {
    const rows = valuesOf(strips[0]!, 0).map((value) => ({ value, date: null, datePlace: "" }));
    return { isDated: false, rows };
  }
  if (dates !== null) requireSameShape(history, { name: "dates", cells: dates });
  const [days, amounts] = dates === null ? strips : [...stripsOf({ name: "dates", cells: dates }), ...strips];
  if (days === undefined || amounts === undefined || strips.length > (dates === null ? 2 : 1))
    throw shapeError(history);
  const first = isHeader(days.cells[0]) && isHeader(amounts.cells[0]) ? 1 : 0;
  const rows = valuesOf(amounts, first).map((value, index) => ({
    value,
    date: days.cells[index + first]!,
    datePlace: days.place(index + first),
  }));
  return { isDated: true, rows };
}

function stripsOf(argument: NamedGrid): Strip[] {
  const { name, cells } = argument;
  const shape = gridShape(cells);
  if (shape.rows === 1) return [rowStrip(argument, 0)];
  if (shape.columns <= 2) return cells[0]!.map((_, column) => columnStrip(argument, column));
  if (shape.rows === 2) return [rowStrip(argument, 0), rowStrip(argument, 1)];
  throw shapeError({ name, cells });
}

function rowStrip({ name, cells }: NamedGrid, row: number): Strip {
  const shape = gridShape(cells);
  return { cells: cells[row]!, place: (column) => argumentPlace(name, shape, row, column) };
}

function columnStrip({ name, cells }: NamedGrid, column: number): Strip {
  const shape = gridShape(cells);
  return { cells: cells.map((row) => row[column]!), place: (row) => argumentPlace(name, shape, row, column) };
}

function valuesOf({ cells, place }: Strip, first: number): (number | null)[] {
  return cells.slice(first).map((cell, index) => {
    if (isBlank(cell)) return null;
    if (typeof cell === "number" && Math.abs(cell) <= largest) return cell;
    throw amountProblem(cell, place(index + first));
  });
}

/** Text without a digit names a column. */
function isHeader(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && cell !== "" && !/\d/.test(cell);
}

function shapeError({ name, cells }: NamedGrid): Error {
  return financeError("HISTORY_SHAPE", { argument: name, shape: shapeWords(gridShape(cells)) });
}

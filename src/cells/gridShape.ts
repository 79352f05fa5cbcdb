import { financeError } from "../core/errors/financeError";
import type { CellValue } from "./CellValue";

/** Cells of an argument: rows of the same length, at least one cell. */
export type CellGrid = readonly (readonly CellValue[])[];

export interface GridShape {
  readonly rows: number;
  readonly columns: number;
}

/** An argument with the name that messages give it. */
export interface NamedGrid {
  readonly name: string;
  readonly cells: CellGrid;
}

export function gridShape(cells: CellGrid): GridShape {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/**
 * The shape of two arguments that are taken cell by cell: both alike, or one of them a single cell.
 * @throws SHAPES_DIFFER, naming both.
 */
export function sharedShape(first: NamedGrid, second: NamedGrid): GridShape {
  const one = gridShape(first.cells);
  const other = gridShape(second.cells);
  if (isOneCell(one)) return other;
  if (!isOneCell(other) && (one.rows !== other.rows || one.columns !== other.columns)) {
    throw shapesDiffer(first.name, one, second.name, other);
  }
  return one;
}

/** Refuses two arguments that are not alike. @throws SHAPES_DIFFER, naming both. */
export function requireSameShape(first: NamedGrid, second: NamedGrid): void {
  const one = gridShape(first.cells);
  const other = gridShape(second.cells);
  if (one.rows !== other.rows || one.columns !== other.columns) {
    throw shapesDiffer(first.name, one, second.name, other);
  }
}

/**
 * Refuses an argument that is neither as high as a shape nor one row, or neither as wide nor one column.
 * @throws SHAPES_DIFFER, naming both.
 */
export function requireFit(argument: NamedGrid, into: string, shape: GridShape): void {
  const { rows, columns } = gridShape(argument.cells);
  const fits = (rows === 1 || rows === shape.rows) && (columns === 1 || columns === shape.columns);
  if (!fits) throw shapesDiffer(argument.name, { rows, columns }, into, shape);
}

/** The cell at a place; a single row stands for all rows, a single column for all columns. */
export function cellAt(cells: CellGrid, row: number, column: number): CellValue {
  const line = cells.length === 1 ? cells[0]! : cells[row]!;
  return line.length === 1 ? line[0]! : line[column]!;
}

function isOneCell({ rows, columns }: GridShape): boolean {
  return rows === 1 && columns === 1;
}

function shapesDiffer(first: string, one: GridShape, second: string, other: GridShape): Error {
  return financeError("SHAPES_DIFFER", {
    first,
    firstShape: shapeWords(one),
    second,
    secondShape: shapeWords(other),
  });
}

/** @example shapeWords({ rows: 3, columns: 1 }) // => "3 rows by 1 column" */
export function shapeWords({ rows, columns }: GridShape): string {
  return `${counted(rows, "row")} by ${counted(columns, "column")}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

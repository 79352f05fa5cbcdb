import { CellError, type CellValue } from "../../../cells/CellValue";
import type { Column } from "../../engine/Column";
import type { Scope } from "../../engine/Scope";
import { ArrayValue } from "../../values/ArrayValue";
import { Reference } from "../../values/Reference";
import type { Value } from "../../values/Value";

/** A row or column to search. */
export interface LookupVector {
  /** How many cells it has, blank ones at the end of the sheet included. */
  readonly size: number;
  /** How many of them can hold something. */
  readonly length: number;
  readonly isColumn: boolean;
  at(position: number): CellValue;
  /** The column of a sheet it lies on, when all of it is calculated. */
  readonly indexed: { readonly column: Column; readonly top: number } | null;
}

/** The vector of a reference or array of one row or one column; #N/A for any other shape. */
export function lookupVector(value: Value, scope: Scope): LookupVector | CellError {
  if (value instanceof CellError) return value;
  if (value instanceof Reference && value.columns === 1 && value.rows > 1) {
    const column = scope.columnOf(value, 0);
    const { values } = column;
    const { top } = value;
    return {
      size: value.rows,
      length: Math.max(0, scope.lastRowOf(value) - top + 1),
      isColumn: true,
      at: (position) => values[top + position] ?? null,
      indexed: column.pending === 0 ? { column, top } : null,
    };
  }
  const array = scope.array(value instanceof Reference ? clipped(value, scope) : value);
  if (array instanceof CellError) return array;
  if (array.rows !== 1 && array.columns !== 1)
    return new CellError("#N/A", "a single row or column is needed");
  return {
    size: value instanceof Reference ? Math.max(value.rows, value.columns) : array.cells.length,
    length: array.cells.length,
    isColumn: array.columns === 1,
    at: (position) => array.cells[position] ?? null,
    indexed: null,
  };
}

/** A whole row, without the blank cells at its end. */
function clipped(reference: Reference, scope: Scope): Reference {
  const { sheet, top, left, bottom } = reference;
  scope.engine.recordBlock(reference);
  return new Reference(sheet, top, left, bottom, Math.max(left, scope.lastColumnOf(reference)));
}

/** A row of a table, counted from 0, or all its rows; same for columns. A reference stays a reference. */
export function slice(
  table: Reference | ArrayValue,
  row: number | "all",
  column: number | "all",
): Reference | ArrayValue | CellValue {
  const top = row === "all" ? 0 : row;
  const bottom = row === "all" ? table.rows - 1 : row;
  const left = column === "all" ? 0 : column;
  const right = column === "all" ? table.columns - 1 : column;
  if (top >= table.rows || left >= table.columns) return new CellError("#REF!", "outside the range");
  if (table instanceof Reference) {
    return new Reference(
      table.sheet,
      table.top + top,
      table.left + left,
      table.top + bottom,
      table.left + right,
    );
  }
  if (top === bottom && left === right) return table.at(top, left);
  const cells: CellValue[] = [];
  for (let r = top; r <= bottom; r += 1) for (let c = left; c <= right; c += 1) cells.push(table.at(r, c));
  return new ArrayValue(bottom - top + 1, right - left + 1, cells);
}

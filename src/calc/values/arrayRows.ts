import type { CellValue } from "../../cells/CellValue";
import { ArrayValue } from "./ArrayValue";

/** An array as a list of its rows. */
export function rowsOfArray(array: ArrayValue): CellValue[][] {
  const rows: CellValue[][] = [];
  for (let row = 0; row < array.rows; row += 1) {
    rows.push(Array.from(array.cells.slice(row * array.columns, (row + 1) * array.columns)));
  }
  return rows;
}

/** An array of rows of equal length. */
export function arrayFromRows(rows: readonly (readonly CellValue[])[]): ArrayValue {
  return new ArrayValue(rows.length, rows[0]?.length ?? 0, rows.flat());
}

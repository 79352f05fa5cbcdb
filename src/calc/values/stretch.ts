import { CellError, type CellValue } from "../../cells/CellValue";
import type { ArrayValue } from "./ArrayValue";

/**
 * The values of an array stretched over a larger shape, row by row: a single row or column repeats, what it does not
 * reach is #N/A. A single value stays single.
 */
export function stretched(array: ArrayValue, rows: number, columns: number): ArrayLike<CellValue> {
  if (array.cells.length === 1 || (array.rows === rows && array.columns === columns)) return array.cells;
  const cells: CellValue[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const ownRow = array.rows === 1 ? 0 : row;
      const ownColumn = array.columns === 1 ? 0 : column;
      const reaches = ownRow < array.rows && ownColumn < array.columns;
      cells.push(reaches ? array.at(ownRow, ownColumn) : new CellError("#N/A", "the arrays differ in size"));
    }
  }
  return cells;
}

import { CellError, type CellValue } from "../../cells/CellValue";
import { excelError } from "./excelError";

/** Cells as Excel takes them back: errors as objects of its own, never as text. */
export function excelFromCells(cells: readonly (readonly CellValue[])[]): unknown[][] {
  return cells.map((row) =>
    row.map((cell) => (cell instanceof CellError ? excelError(cell.code, cell.message) : cell)),
  );
}

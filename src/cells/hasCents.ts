import type { CellValue } from "./CellValue";

/** Whether two decimals show all of a number. */
export function hasCents(cell: CellValue | undefined): boolean {
  return typeof cell !== "number" || Number(cell.toFixed(2)) === cell;
}

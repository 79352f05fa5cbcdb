import type { CellValue } from "../../CellValue";

/** An end of an interval, "unbounded" where there is none. */
export function endCell(end: number): CellValue {
  return Number.isFinite(end) ? end : "unbounded";
}

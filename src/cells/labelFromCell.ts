import type { CellValue } from "./CellValue";

/** Text of a cell as a label: numbers as Excel would turn them into text. */
export function labelFromCell(value: CellValue): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.code;
}

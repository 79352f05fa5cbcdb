import { amountFromText, type DecimalMark } from "../amountText";
import type { CellValue } from "../CellValue";

/** The number in a cell, be it text; null where there is none. A share may be written as a percentage. */
export function amountOfCell(cell: CellValue, decimalMark: DecimalMark): number | null {
  if (typeof cell !== "string") return typeof cell === "number" ? cell : null;
  const text = cell.trim();
  const isPercent = text.endsWith("%");
  const read = amountFromText(isPercent ? text.slice(0, -1) : text, decimalMark);
  if (!read) return null;
  return isPercent ? Number((read.amount / 100).toPrecision(15)) : read.amount;
}

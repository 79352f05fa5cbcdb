import type { CellValue } from "../CellValue";
import { periodFromText } from "../periodText";

/** The number of a month or quarter: 3, "3", "March", "Q3", "P03". */
export function partOfYear(cell: CellValue, last: number): number | null {
  const text = typeof cell === "number" ? String(cell) : typeof cell === "string" ? cell.trim() : "";
  const number = Number(/^[QPM]?(\d{1,2})$/i.exec(text)?.[1] ?? NaN);
  if (number >= 1 && number <= last) return number;
  const named = last === 12 && /^\p{L}{3,}\.?$/u.test(text) ? periodFromText(`${text} 2000`) : null;
  return named && Number(named.first.slice(5, 7));
}

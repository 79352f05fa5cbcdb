import type { CellValue } from "../CellValue";
import { labelFromCell } from "../labelFromCell";

/** A cell as a sentence shows it; ten digits are enough to read. @example figureInWords(57142.857) // => "57,142.857" */
export function figureInWords(cell: CellValue): string {
  return typeof cell === "number"
    ? cell.toLocaleString("en", { maximumSignificantDigits: 10 })
    : labelFromCell(cell);
}

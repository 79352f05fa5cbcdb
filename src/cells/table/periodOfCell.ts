import type { Period } from "../../core/dates/period";
import type { CellValue } from "../CellValue";
import { periodFromText, spanFromText, type PeriodTextOptions } from "../periodText";
import { dateFromSerial, type DateSystem } from "../serialDate";

/** The day or the stretch of days in a cell, be it a serial number or text; null where there is none. */
export function periodOfCell(cell: CellValue, system: DateSystem, texts: PeriodTextOptions): Period | null {
  if (typeof cell === "number") {
    const date = dateFromSerial(cell, system);
    return date && { first: date, last: date };
  }
  if (typeof cell !== "string") return null;
  return cell.includes("..") ? spanFromText(cell, texts) : periodFromText(cell, texts);
}

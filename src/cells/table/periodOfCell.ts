import type { Period } from "../../core/dates/period";
import type { CellValue } from "../CellValue";
import { periodFromNumber } from "../periodColumn";
import { periodFromText, spanFromText, type PeriodTextOptions } from "../periodText";
import type { DateSystem } from "../serialDate";

/**
 * The day or the stretch of days in a cell, be it a serial number, a number such as 2026 or 202603, or text; null where
 * there is none.
 */
export function periodOfCell(cell: CellValue, system: DateSystem, texts: PeriodTextOptions): Period | null {
  if (typeof cell === "number") {
    return periodFromNumber(cell, system, texts.fiscalYearStart)?.period ?? null;
  }
  if (typeof cell !== "string") return null;
  return cell.includes("..") ? spanFromText(cell, texts) : periodFromText(cell, texts);
}

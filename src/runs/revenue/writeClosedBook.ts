import type { PackLimits } from "../../reports/revenue/RevenueReportInput";
import { closedPeriodsSheets } from "../../reports/revenue/closed/closedPeriodsSheets";
import { closeLogSheet } from "../../reports/revenue/closed/closeLogSheet";
import { refuseMismatch } from "../refuseMismatch";
import type { RunContext } from "../varianceReport";
import type { ClosedBook } from "./readClosedBook";

/**
 * Writes the sheets of closed periods and their log: all of them or none.
 * @returns Their real names.
 * @throws REPORT_NOT_TIED when a figure of the log differs from the engine's.
 */
export async function writeClosedBook(
  { workbook, stamp, signal, onProgress }: Pick<RunContext, "workbook" | "stamp" | "signal" | "onProgress">,
  { rows, log }: Pick<ClosedBook, "rows" | "log">,
  { rowsPerSheet }: Pick<PackLimits, "rowsPerSheet">,
): Promise<readonly string[]> {
  onProgress?.("Writing");
  const pages = closedPeriodsSheets(rows, stamp.id, rowsPerSheet);
  const sheets = [...pages, closeLogSheet(log, rows, pages.length, stamp.id)];
  const receipt = await workbook.write(sheets, {
    ...(signal ? { signal } : {}),
    onProgress: (share) => onProgress?.("Writing", share),
  });
  refuseMismatch(receipt);
  return receipt.sheets;
}

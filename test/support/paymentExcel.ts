import { MemoryExcel } from "./MemoryExcel";
import { paymentSheet, smallPayments } from "./paymentBook";
import { tableBook, type TableSheet } from "./tableBook";

/** A workbook before a user with these tables; with the small company's payments when omitted. */
export async function paymentExcel(
  sheets: readonly TableSheet[] = [paymentSheet(smallPayments)],
): Promise<MemoryExcel> {
  return new MemoryExcel(await tableBook(sheets));
}

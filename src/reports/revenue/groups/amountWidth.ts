import { amountFormats, inMajor } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { CountedRows } from "./CountedRows";

const least = 14;
/** Bold figures take more room than their characters say. */
const bold = 1.15;

/** Width of a column in which any sum over these rows can be read, totals in bold included. */
export function amountWidth(input: RevenueReportInput, { sums }: CountedRows): number {
  const largest = inMajor(input, sums.gross);
  const decimals = amountFormats(input).amount === "amount0" ? 0 : input.books.digits;
  const shown = `(${largest.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })})`;
  return Math.max(least, Math.ceil(shown.length * bold) + 2);
}

import { recognizedToDateCell } from "../cells/recognition/recognizeCells";
import { cellFromArgument } from "./support/argumentCells";
import { dateSystem } from "./support/dateSystem";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";
import { lineFromArguments } from "./support/lineArguments";

/**
 * Revenue of a line recognised to the end of a day.
 * @customfunction RECOGNIZE.TODATE
 * @helpurl https://localhost:3000/functions/RECOGNIZE.TODATE.html
 * @param amount Price of the line; negative for a credit. Blank counts as 0.
 * @param start First day served: a date or text such as 2026-01-15.
 * @param end Last day served.
 * @param as_of Day to whose end revenue counts.
 * @param [convention] How the term is spread: daily (default), month prorate, even periods, 30/360 …
 * @param [digits] Decimals kept, 0 to 6; 2 when omitted.
 * @returns The revenue to date: what RECOGNIZE gives for all days up to it.
 * @throws AMOUNT_NOT_A_NUMBER when the amount is text.
 * @throws DAY_UNREADABLE when a date is blank or names no single day.
 * @throws TERM_REVERSED when the term ends before it starts.
 * @throws WORD_UNKNOWN when the convention is none of its words.
 * @throws DIGITS_OUT_OF_RANGE when digits is no whole number from 0 to 6.
 * @source ASC 606-10-25-31, IFRS 15.39; conventions and who uses them: docs/methods/revenue-recognition.md.
 * @example =FINOPS.RECOGNIZE.TODATE(1200,"2023-01-01","2023-12-31","2023-08-31","month prorate") // => 800
 * @example =FINOPS.RECOGNIZE.TODATE(31,"2026-01-15","2026-02-14","2026-01-31") // => 17
 */
export function recognizeTodate(
  amount: unknown,
  start: unknown,
  end: unknown,
  as_of: unknown,
  convention?: string,
  digits?: unknown,
): unknown[][] {
  return guard(() =>
    excelFromCells([
      [
        recognizedToDateCell(
          lineFromArguments(amount, start, end, convention),
          cellFromArgument(as_of),
          cellFromArgument(digits),
          dateSystem(),
        ),
      ],
    ]),
  );
}

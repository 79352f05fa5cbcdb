import { deferredCell } from "../cells/recognition/recognizeCells";
import { cellFromArgument } from "./support/argumentCells";
import { dateSystem } from "./support/dateSystem";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";
import { lineFromArguments } from "./support/lineArguments";

/**
 * Deferred revenue of a line on a day: billed less recognised.
 * @customfunction RECOGNIZE.DEFERRED
 * @helpurl https://localhost:3000/functions/RECOGNIZE.DEFERRED.html
 * @param amount Price of the line; negative for a credit. Blank counts as 0.
 * @param start First day served: a date or text such as 2026-01-15.
 * @param end Last day served.
 * @param as_of Day to whose end revenue counts.
 * @param [billed] Billed to date; the whole amount when omitted.
 * @param [convention] How the term is spread: daily (default), month prorate, even periods, 30/360 …
 * @param [digits] Decimals kept, 0 to 6; 2 when omitted.
 * @returns The balance; negative for a contract asset.
 * @throws AMOUNT_NOT_A_NUMBER when the amount is text.
 * @throws DAY_UNREADABLE when a date is blank or names no single day.
 * @throws TERM_REVERSED when the term ends before it starts.
 * @throws WORD_UNKNOWN when the convention is none of its words.
 * @throws DIGITS_OUT_OF_RANGE when digits is no whole number from 0 to 6.
 * @source ASC 606-10-45-1 to 45-4, IFRS 15.105 to 108.
 * @example =FINOPS.RECOGNIZE.DEFERRED(1200,"2023-01-01","2023-12-31","2023-08-31",,"month prorate") // => 400
 * @example =FINOPS.RECOGNIZE.DEFERRED(1200,"2023-01-01","2023-12-31","2023-08-31",500,"month prorate") // => -300
 */
export function recognizeDeferred(
  amount: unknown,
  start: unknown,
  end: unknown,
  as_of: unknown,
  billed?: unknown,
  convention?: string,
  digits?: unknown,
): unknown[][] {
  return guard(() =>
    excelFromCells([
      [
        deferredCell(
          lineFromArguments(amount, start, end, convention),
          cellFromArgument(as_of),
          cellFromArgument(billed),
          cellFromArgument(digits),
          dateSystem(),
        ),
      ],
    ]),
  );
}

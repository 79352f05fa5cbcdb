import { scheduleOfLine } from "../cells/recognition/scheduleCells";
import { cellFromArgument, cellsFromArgument } from "./support/argumentCells";
import { dateSystem } from "./support/dateSystem";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";
import { lineFromArguments } from "./support/lineArguments";

/**
 * Schedule of a line: period end, revenue, cumulative and deferred, period by period.
 * @customfunction RECOGNIZE.SCHEDULE
 * @helpurl https://localhost:3000/functions/RECOGNIZE.SCHEDULE.html
 * @param amount Price of the line; negative for a credit. Blank counts as 0.
 * @param start First day served: a date or text such as 2026-01-15.
 * @param end Last day served.
 * @param [convention] How the term is spread: daily (default), month prorate, even periods, 30/360 …
 * @param [period] month (default), quarter or year; or a range of period ends, such as 4-4-5.
 * @param [digits] Decimals kept, 0 to 6; 2 when omitted.
 * @param [headers] TRUE puts a row of headers first.
 * @returns Four columns, one row a period; dates as serial numbers. The revenue adds up to the amount.
 * @throws AMOUNT_NOT_A_NUMBER when the amount is text.
 * @throws DAY_UNREADABLE when a date is blank or names no single day.
 * @throws TERM_REVERSED when the term ends before it starts.
 * @throws PERIODS_TOO_SHORT when period ends stop before the term does.
 * @throws WORD_UNKNOWN when convention or period is none of its words.
 * @throws DIGITS_OUT_OF_RANGE when digits is no whole number from 0 to 6.
 * @source ASC 606-10-25-31, IFRS 15.39; conventions and who uses them: docs/methods/revenue-recognition.md.
 * @example =FINOPS.RECOGNIZE.SCHEDULE(31,"2026-01-15","2026-02-14") // => {46053,17,17,14;46081,14,31,0}
 * @example =FINOPS.RECOGNIZE.SCHEDULE(1300,"2024-12-29","2025-03-29",,{"2025-01-25";"2025-02-22";"2025-03-29"}) // => {45682,400,400,900;45710,400,800,500;45745,500,1300,0}
 */
export function recognizeSchedule(
  amount: unknown,
  start: unknown,
  end: unknown,
  convention?: string,
  period?: unknown[][],
  digits?: unknown,
  headers?: unknown,
): unknown[][] {
  return guard(() =>
    excelFromCells(
      scheduleOfLine(
        lineFromArguments(amount, start, end, convention),
        cellsFromArgument(period),
        { digits: cellFromArgument(digits), headers: cellFromArgument(headers) },
        dateSystem(),
      ),
    ),
  );
}

import { recognizeTable as recognizeTableCells } from "../cells/recognition/recognizeTable";
import { cellFromArgument, cellsFromArgument } from "./support/argumentCells";
import { dateSystem } from "./support/dateSystem";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";

/**
 * Revenue of many lines in many periods, in one call: one row a line, one column a period.
 * @customfunction RECOGNIZE.TABLE
 * @helpurl https://localhost:3000/functions/RECOGNIZE.TABLE.html
 * @param lines Columns amount, start, end and, if wanted, convention; with headers in any order.
 * @param periods A row or column of dates, each for its calendar month; or two of them: from and to.
 * @param [convention] For lines that state none: daily (default), month prorate, even periods, 30/360 …
 * @param [digits] Decimals kept, 0 to 6; 2 when omitted.
 * @returns Lines by periods. A line that cannot be read gives its error in its own row, a blank one gives blanks.
 * @throws PERIODS_SHAPE when periods is wider and higher than two.
 * @throws DAY_UNREADABLE when a period is no date.
 * @throws WORD_UNKNOWN when the convention is none of its words.
 * @throws DIGITS_OUT_OF_RANGE when digits is no whole number from 0 to 6.
 * @source ASC 606-10-25-31, IFRS 15.39; conventions and who uses them: docs/methods/revenue-recognition.md.
 * @example =FINOPS.RECOGNIZE.TABLE({31,"2026-01-15","2026-02-14";1200,"2026-01-01","2026-12-31"},{"2026-01-01","2026-02-01"},"month prorate") // => {16.22,14.78;100,100}
 */
export function recognizeTable(
  lines: unknown[][],
  periods: unknown[][],
  convention?: string,
  digits?: unknown,
): unknown[][] {
  return guard(() =>
    excelFromCells(
      recognizeTableCells(
        cellsFromArgument(lines),
        cellsFromArgument(periods),
        cellFromArgument(convention),
        cellFromArgument(digits),
        dateSystem(),
      ),
    ),
  );
}

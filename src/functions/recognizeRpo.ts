import { remainingCells } from "../cells/recognition/portfolioCells";
import { cellFromArgument, cellsFromArgument } from "./support/argumentCells";
import { dateSystem } from "./support/dateSystem";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";
import { isOmitted } from "./support/omitted";

/**
 * Remaining performance obligations of lines on a day, by when they become revenue.
 * @customfunction RECOGNIZE.RPO
 * @helpurl https://localhost:3000/functions/RECOGNIZE.RPO.html
 * @param lines Columns amount, start, end and, if wanted, convention and booked; with headers in any order.
 * @param as_of The day; lines booked later are left out.
 * @param [bands] Ends of bands in months after the day, rising; 12 and 24 when omitted.
 * @returns Two columns, a band and its amount, and their total.
 * @throws BANDS_NOT_RISING when bands are no rising whole months.
 * @throws DAY_UNREADABLE when a date is blank or names no single day.
 * @source ASC 606-10-50-13 to 50-15, IFRS 15.120 to 122.
 * @example =FINOPS.RECOGNIZE.RPO({9600,"2017-07-01","2019-06-30","month prorate"},"2017-12-31") // => {"1 to 12 months",4800;"13 to 24 months",2400;"over 24 months",0;"Total",7200}
 */
export function recognizeRpo(lines: unknown[][], as_of: unknown, bands?: unknown[][]): unknown[][] {
  return guard(() =>
    excelFromCells(
      remainingCells(
        cellsFromArgument(lines),
        cellFromArgument(as_of),
        isOmitted(bands) ? null : cellsFromArgument(bands),
        dateSystem(),
      ),
    ),
  );
}

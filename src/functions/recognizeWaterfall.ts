import { waterfallCells } from "../cells/recognition/portfolioCells";
import { cellFromArgument, cellsFromArgument } from "./support/argumentCells";
import { dateSystem } from "./support/dateSystem";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";

/**
 * Waterfall of lines: what each period booked, and in which periods it becomes revenue.
 * @customfunction RECOGNIZE.WATERFALL
 * @helpurl https://localhost:3000/functions/RECOGNIZE.WATERFALL.html
 * @param lines Columns amount, start, end and, if wanted, convention and booked; with headers in any order.
 * @param as_of Lines booked after this day's month are left out.
 * @param periods A row or column of dates, each for its calendar month; or two of them: from and to.
 * @returns One row a period: its last day, booked, revenue of each period, and what comes later.
 * @throws PERIODS_SHAPE when periods is wider and higher than two.
 * @throws DAY_UNREADABLE when a date is blank or names no single day.
 * @source Practice of revenue subledgers; rows add up to what was booked.
 * @example =FINOPS.RECOGNIZE.WATERFALL({1200,"2026-01-01","2026-12-31","month prorate"},"2026-02-28",{"2026-01-01","2026-02-01"}) // => {46053,1200,100,100,1000;46081,0,0,0,0}
 */
export function recognizeWaterfall(lines: unknown[][], as_of: unknown, periods: unknown[][]): unknown[][] {
  return guard(() =>
    excelFromCells(
      waterfallCells(
        cellsFromArgument(lines),
        cellFromArgument(as_of),
        cellsFromArgument(periods),
        dateSystem(),
      ),
    ),
  );
}

import { modifyCells } from "../cells/recognition/modifyCells";
import { cellFromArgument, cellsFromArgument } from "./support/argumentCells";
import { dateSystem } from "./support/dateSystem";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";

/**
 * How a modification is accounted for.
 * @customenum {string}
 */
export enum RecognitionTreatment {
  /** A contract of its own: the old schedule stays. */
  Separate = "separate",
  /** What is left is spread anew. */
  Prospective = "prospective",
  /** As if from the start; the difference comes at once. */
  CatchUp = "catch-up",
}

/**
 * Schedule after a modification: period end, revenue, cumulative and deferred, by months.
 * @customfunction RECOGNIZE.MODIFY
 * @helpurl https://localhost:3000/functions/RECOGNIZE.MODIFY.html
 * @param lines Columns amount, start, end and, if wanted, convention; with headers in any order.
 * @param effective Day of the modification.
 * @param new_amount The whole price from then on.
 * @param new_end Last day served from then on.
 * @param treatment separate, prospective or catch-up: there is no default.
 * @returns Four columns, one row a month; dates as serial numbers. Months before the modification stay as they were.
 * @throws TREATMENT_MISSING when there is no treatment.
 * @throws WORD_UNKNOWN when it is none of its words.
 * @throws TERM_REVERSED when the new end is before the modification.
 * @throws DAY_UNREADABLE when a date is blank or names no single day.
 * @throws ARGUMENT_MISSING when there are no lines.
 * @source ASC 606-10-25-10 to 25-13, IFRS 15.18 to 21.
 * @example =FINOPS.RECOGNIZE.MODIFY({300,"2026-01-01","2026-03-31","month prorate"},"2026-03-01",400,"2026-04-30","prospective") // => {46053,100,100,300;46081,100,200,200;46112,100,300,100;46142,100,400,0}
 * @example =FINOPS.RECOGNIZE.MODIFY({300,"2026-01-01","2026-03-31","month prorate"},"2026-03-01",480,"2026-04-30","catch-up") // => {46053,100,100,380;46081,100,200,280;46112,160,360,120;46142,120,480,0}
 */
export function recognizeModify(
  lines: unknown[][],
  effective: unknown,
  new_amount: unknown,
  new_end: unknown,
  treatment: RecognitionTreatment,
): unknown[][] {
  return guard(() =>
    excelFromCells(
      modifyCells(
        {
          lines: cellsFromArgument(lines),
          effective: cellFromArgument(effective),
          newAmount: cellFromArgument(new_amount),
          newEnd: cellFromArgument(new_end),
          treatment: cellFromArgument(treatment),
        },
        dateSystem(),
      ),
    ),
  );
}

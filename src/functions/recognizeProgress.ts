import { progressCell } from "../cells/recognition/measureCells";
import { cellFromArgument } from "./support/argumentCells";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";

/**
 * Revenue by cost incurred over total expected cost; uninstalled materials at their cost.
 * @customfunction RECOGNIZE.PROGRESS
 * @helpurl https://localhost:3000/functions/RECOGNIZE.PROGRESS.html
 * @param price Transaction price.
 * @param cost_to_date Cost incurred, uninstalled materials included.
 * @param total_cost Cost expected in all.
 * @param [uninstalled] Cost of materials delivered and not yet installed.
 * @param [prior] Revenue of earlier periods: the result is then the period's.
 * @param [progress_digits] Decimals to which progress is rounded before use; exact when omitted.
 * @returns Revenue to date, or of the period where prior is given.
 * @throws TOTAL_COST_ZERO when no cost is expected beside uninstalled materials.
 * @throws PROGRESS_OUT_OF_RANGE when progress is below 0 or above 1.
 * @throws PROGRESS_MISSING when cost_to_date is blank.
 * @throws AMOUNT_NOT_A_NUMBER when an amount is text.
 * @source ASC 606-10-25-31 and 55-187 to 55-192 (Example 19), IFRS 15.B18 and B19.
 * @example =FINOPS.RECOGNIZE.PROGRESS(5000000,2000000,4000000,1500000) // => 2200000
 * @example =FINOPS.RECOGNIZE.PROGRESS(1350000,420000,820000,,600000,3) // => 91200
 */
export function recognizeProgress(
  price: unknown,
  cost_to_date: unknown,
  total_cost: unknown,
  uninstalled?: unknown,
  prior?: unknown,
  progress_digits?: unknown,
): unknown[][] {
  return guard(() =>
    excelFromCells([
      [
        progressCell({
          price: cellFromArgument(price),
          costToDate: cellFromArgument(cost_to_date),
          totalCost: cellFromArgument(total_cost),
          uninstalled: cellFromArgument(uninstalled),
          prior: cellFromArgument(prior),
          progressDigits: cellFromArgument(progress_digits),
        }),
      ],
    ]),
  );
}

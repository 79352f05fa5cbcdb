import { breakageCell } from "../cells/recognition/measureCells";
import { cellFromArgument } from "./support/argumentCells";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";

/**
 * Revenue to date of prepaid rights such as gift cards, breakage in proportion to redemption.
 * @customfunction RECOGNIZE.BREAKAGE
 * @helpurl https://localhost:3000/functions/RECOGNIZE.BREAKAGE.html
 * @param sold Rights sold.
 * @param breakage_rate Share never redeemed, 0 or more and below 1.
 * @param redeemed_to_date Rights redeemed to date.
 * @returns The revenue to date; never more than was sold.
 * @throws BREAKAGE_RATE when the rate is outside 0 to 1.
 * @throws PROGRESS_MISSING when redeemed_to_date is blank.
 * @throws AMOUNT_NOT_A_NUMBER when an amount is text.
 * @source ASC 606-10-55-46 to 55-49, IFRS 15.B44 to B47.
 * @example =FINOPS.RECOGNIZE.BREAKAGE(100,0.15,34) // => 40
 */
export function recognizeBreakage(
  sold: unknown,
  breakage_rate: unknown,
  redeemed_to_date: unknown,
): unknown[][] {
  return guard(() =>
    excelFromCells([
      [
        breakageCell(
          cellFromArgument(sold),
          cellFromArgument(breakage_rate),
          cellFromArgument(redeemed_to_date),
        ),
      ],
    ]),
  );
}

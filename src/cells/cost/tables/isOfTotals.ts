import { badRowReasons } from "./BadRows";
import type { LeftOutPayments } from "./ReadPayments";

/** Whether rows were left out because they read as a total: those have no date, and no formula over days counts them. */
export function isOfTotals({ reason }: LeftOutPayments): boolean {
  return reason === badRowReasons.TOTAL_ROW;
}

import { answerCost } from "./support/answerCost";

/**
 * Units and revenue that cover the fixed cost and a profit, and the margin of safety there.
 * @customfunction BREAKEVEN
 * @helpurl https://localhost:3000/functions/BREAKEVEN.html
 * @param price Price of one unit.
 * @param variable Variable cost of one unit.
 * @param fixed Fixed cost of the period.
 * @param [profit] Profit to reach; 0 when omitted.
 * @param invocation Cancels the work when the formula changes.
 * @returns One row: units, not rounded; their revenue; and the margin of safety, the share of those units that may fall away before the profit is gone.
 * @throws MARGIN_NOT_POSITIVE when the price does not exceed the variable cost.
 * @throws AMOUNT_NOT_A_NUMBER when an amount is text.
 * @source Horngren, Datar & Rajan, Cost Accounting, 14th ed., ch. 3; first example: OpenStax, Principles of Managerial Accounting, 3.2.
 * @example =FINOPS.BREAKEVEN(100,20,18000) // => {225,22500,0}
 * @example =FINOPS.BREAKEVEN(100,20,18000,6000) // => {300,30000,0.25}
 */
export function breakeven(
  price: unknown,
  variable: unknown,
  fixed: unknown,
  profit?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerCost("BREAKEVEN", [price, variable, fixed, profit], invocation);
}

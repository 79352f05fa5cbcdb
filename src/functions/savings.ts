import { answerCost } from "./support/answerCost";

/**
 * Validated saving: the baseline at the volume and prices of today, less what was spent.
 * @customfunction SAVINGS
 * @helpurl https://localhost:3000/functions/SAVINGS.html
 * @param baseline Cost before, one amount; or three cells: fixed amount, variable cost per unit, and volume then.
 * @param actual What was spent now.
 * @param [volume] Volume now; of a baseline of one amount, volume now over volume then. Unchanged when omitted.
 * @param [price_index] Prices now over prices then; 1 when omitted.
 * @param [one_offs] Cost now that has nothing to do with the saving; negative for a windfall.
 * @param invocation Cancels the work when the formula changes.
 * @returns One row, in cents: the adjusted baseline and the validated saving, negative for a loss.
 * @throws SHAPES_DIFFER when baseline has neither one nor three cells.
 * @throws ARGUMENT_MISSING when baseline or actual is blank: nothing measured is no saving.
 * @throws NUMBER_NEGATIVE when a volume is negative.
 * @throws PRICE_INDEX_UNLIKELY when price_index is not above 0 and below 10: 5 % more is 1.05.
 * @throws AMOUNT_NOT_A_NUMBER when an amount is text.
 * @source EVO, International Performance Measurement and Verification Protocol, Core Concepts (2022); docs/methods/cost.md.
 * @example =FINOPS.SAVINGS({120000,4.5,40000},322000,52000) // => {354000,32000}
 * @example =FINOPS.SAVINGS(300000,304000,,1.03,5000) // => {314000,10000}
 */
export function savings(
  baseline: unknown[][],
  actual: unknown,
  volume?: unknown,
  price_index?: unknown,
  one_offs?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerCost("SAVINGS", [baseline, actual, volume, price_index, one_offs], invocation);
}

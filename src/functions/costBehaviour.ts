import { answerCost } from "./support/answerCost";

/**
 * How fixed cost is parted from variable cost.
 * @customenum {string}
 */
export enum BehaviourMethodWord {
  /** The least-squares line through all periods. */
  Regression = "regression",
  /** The line through the periods of highest and lowest activity. */
  HighLow = "high-low",
}

/**
 * Fixed cost, variable cost per unit of activity, and how well that line fits.
 * @customfunction COST.BEHAVIOUR
 * @helpurl https://localhost:3000/functions/COST.BEHAVIOUR.html
 * @param activity Units, hours or other activity, a cell a period.
 * @param cost What each period cost: the same shape.
 * @param [method] regression (default): the least-squares line; high-low: through the extremes.
 * @param invocation Cancels the work when the formula changes.
 * @returns One row: fixed, variable, and the share of the variance of cost that the line explains. Periods of which a cell is blank are left out.
 * @throws SHAPES_DIFFER when cost has not the shape of activity.
 * @throws AMOUNT_NOT_A_NUMBER when a cell is text.
 * @throws HISTORY_EMPTY when no period has both figures.
 * @throws ACTIVITY_CONSTANT when all periods have the same activity.
 * @throws WORD_UNKNOWN when the method is none of its words.
 * @source Horngren, Datar & Rajan, Cost Accounting, 14th ed., ch. 10; docs/methods/cost.md.
 * @example =FINOPS.COST.BEHAVIOUR({400;800;1200;1600},{200;300;400;500}) // => {100,0.25,1}
 * @example =FINOPS.COST.BEHAVIOUR({10;20;30},{150;180;250},"high-low") // => {100,5,0.9240506329113924}
 */
export function costBehaviour(
  activity: unknown[][],
  cost: unknown[][],
  method?: BehaviourMethodWord,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerCost("COST.BEHAVIOUR", [activity, cost, method], invocation);
}

import { Exact } from "../../money/decimal";

/** When to tell that a budget is about to be used up. */
export interface AlertRule {
  readonly id: string;
  readonly metric: "actual" | "forecast";
  /** Share of the budget, 0.8 for 80 %, or an amount in minor units. */
  readonly kind: "share" | "amount";
  readonly threshold: number;
  /** Amount above the budget that counts as well; both must be passed, or either. */
  readonly over?: { readonly minor: number; readonly join: AlertJoin };
}

export const alertJoins = ["or", "and"] as const;
export type AlertJoin = (typeof alertJoins)[number];

/**
 * Above what a rule speaks, in minor units: of two limits the lower where either is enough, the higher where both must be passed.
 * Of a budget below 0, which plans credits, a share above 1 leaves as much room above the budget, and none lies below it.
 */
export function alertLimit({ kind, threshold, over }: AlertRule, budget: number): Exact {
  const share = budget < 0 ? new Exact(1).minus(Exact.max(0, new Exact(threshold).minus(1))) : threshold;
  const limit = kind === "amount" ? new Exact(threshold) : new Exact(share).times(budget);
  if (!over) return limit;
  const other = new Exact(budget).plus(over.minor);
  return over.join === "and" ? Exact.max(limit, other) : Exact.min(limit, other);
}

/**
 * The rules that a line breaks: its actual, or its forecast, exceeds the threshold strictly. A rule on the forecast is
 * silent while there is none, and one by share on the actual of a budget below 0: credits come in over the year, and what counts is
 * where they lead.
 * @param line Minor units; the forecast null while there is none.
 * @source Amazon Web Services, AWS Budgets: notifications compare by GREATER_THAN, so that 160 of 200 does not exceed 80 %.
 */
export function firedAlerts<Rule extends AlertRule>(
  { budget, actual, forecast }: Readonly<{ budget: number; actual: number; forecast: number | null }>,
  rules: readonly Rule[],
): readonly Rule[] {
  return rules.filter((rule) => {
    const isOfCredits = budget < 0 && rule.kind === "share";
    const value = rule.metric === "forecast" ? forecast : isOfCredits ? null : actual;
    return value !== null && alertLimit(rule, budget).lt(value);
  });
}

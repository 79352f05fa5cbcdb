import { Exact } from "../../money/decimal";

/** When to tell that a budget is about to be used up. */
export interface AlertRule {
  readonly id: string;
  readonly metric: "actual" | "forecast";
  /** Share of the budget, 0.8 for 80 %, or an amount in minor units. */
  readonly kind: "share" | "amount";
  readonly threshold: number;
}

/**
 * The rules that a line breaks: its actual, or its forecast, exceeds the threshold strictly. A rule on the forecast is
 * silent while there is none.
 * @param line Minor units; the forecast null while there is none.
 * @source Amazon Web Services, AWS Budgets: notifications compare by GREATER_THAN, so that 160 of 200 does not exceed 80 %.
 */
export function firedAlerts<Rule extends AlertRule>(
  { budget, actual, forecast }: Readonly<{ budget: number; actual: number; forecast: number | null }>,
  rules: readonly Rule[],
): readonly Rule[] {
  return rules.filter(({ metric, kind, threshold }) => {
    const value = metric === "actual" ? actual : forecast;
    if (value === null) return false;
    const limit = kind === "amount" ? new Exact(threshold) : new Exact(threshold).times(budget);
    return limit.lt(value);
  });
}

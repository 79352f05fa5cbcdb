import { alertLimit, firedAlerts } from "../../../core/budget/tracker/firedAlerts";
import { Exact } from "../../../core/money/decimal";
import type { BudgetSource } from "../lines/BudgetSource";
import type { NamedRule } from "./alertRules";

/** A rule that a line breaks. */
export interface FiredAlert {
  /** Place of the line among the expenditure. */
  readonly at: number;
  readonly rule: NamedRule;
  /** Above the limit, in minor units with their fractions. */
  readonly above: number;
}

/** What every line of expenditure breaks, by how much, most first. */
export function firedList(source: BudgetSource, rules: readonly NamedRule[]): readonly FiredAlert[] {
  return source
    .of("expenditure")
    .flatMap(({ planYear: budget, actual, position: { forecast } }, at) =>
      firedAlerts({ budget, actual, forecast }, rules).map((rule) => ({
        at,
        rule,
        above: new Exact(rule.metric === "actual" ? actual : forecast!)
          .minus(alertLimit(rule, budget))
          .toNumber(),
      })),
    )
    .sort((a, b) => b.above - a.above);
}

import type { LaidOutSheet } from "../frame/LaidOutSheet";
import { alertRules } from "./alerts/alertRules";
import { alertsSheet } from "./alerts/alertsSheet";
import { burnDownSheet } from "./burnDown/burnDownSheet";
import { trackerRows } from "./front/trackerRows";
import { trackerSheet } from "./front/trackerSheet";
import type { BudgetSource } from "./lines/BudgetSource";
import { planSheet } from "./plan/planSheet";
import { reallocationSheet } from "./reallocation/reallocationSheet";

/** The sheets of the budget tracker, the front sheet first; the plan is spread where there are targets. */
export function budgetReport(source: BudgetSource): readonly LaidOutSheet[] {
  const { targets } = source.input;
  const rows = trackerRows(source);
  const rules = alertRules(source.input);
  const others = [
    alertsSheet(source, rows, rules),
    reallocationSheet(source, rows),
    ...(targets && targets.targets.length > 0 ? [planSheet(source.input, targets)] : []),
    burnDownSheet(source, rows),
  ];
  return [trackerSheet(source, rows, rules, others), ...others];
}

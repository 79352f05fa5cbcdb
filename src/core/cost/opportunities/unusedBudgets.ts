import { groupRows } from "../../table/groupRows";
import { rowsByGroup } from "../../table/rowsByGroup";
import type { Opportunity } from "./Opportunity";
import type { BudgetColumns } from "./OpportunityTables";
import type { OpportunitySettings } from "./opportunitySettings";

/**
 * Lines whose budget is not used: after `fewestPeriods` periods with budget, at most `usedShare` of it was spent. The saving is
 * the whole budget of the line, to come included, less what was spent.
 */
export function unusedBudgets(
  { line, days, budget, actual, currency }: BudgetColumns,
  asOf: number,
  { budgets: { usedShare, fewestPeriods }, smallestSaving }: OpportunitySettings,
): readonly Opportunity[] {
  const { groups, size, codes } = groupRows(currency ? [line, currency] : [line]);
  const { rows, starts } = rowsByGroup(groups, size);
  const found: Opportunity[] = [];
  for (let group = 0; group < size; group++) {
    const own = [...rows.subarray(starts[group], starts[group + 1])];
    const passed = own.filter((row) => days[row]! <= asOf);
    const periods = new Set(passed.filter((row) => budget.minor[row]! > 0).map((row) => days[row]!)).size;
    const sum = (column: Float64Array, of: readonly number[]): number =>
      of.reduce((total, row) => total + column[row]!, 0);
    const toDate = sum(budget.minor, passed);
    const spent = sum(actual, passed);
    if (periods < fewestPeriods || !(toDate > 0) || Math.abs(spent) > usedShare * toDate) continue;
    const total = sum(budget.minor, own);
    const saving = total - spent;
    if (saving < smallestSaving) continue;
    found.push({
      kind: "unused budget",
      subject: line.labels[codes[0]![group]!]!,
      currency: currency ? currency.labels[codes[1]![group]!]! : "",
      saving,
      steps: [
        { name: "Budget", value: total, unit: "minor" },
        { name: "Budget to date", value: toDate, unit: "minor" },
        { name: "Spent to date", value: spent, unit: "minor" },
      ],
      strategy: "stop",
      confidence: "medium",
      effort: "low",
      evidence: { table: "budget", rows: own },
    });
  }
  return found;
}

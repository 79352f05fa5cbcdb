import { groupRows } from "../../table/groupRows";
import { rowsByGroup } from "../../table/rowsByGroup";
import type { Opportunity } from "./Opportunity";
import type { BudgetColumns } from "./OpportunityTables";
import type { OpportunitySettings } from "./opportunitySettings";

/**
 * Lines whose budget is not used: after `fewestPeriods` periods with budget, at most `usedShare` of it was spent. The saving is
 * the whole budget of the line, to come included, less what was spent.
 * @param inOrders Minor units by line that an opportunity claims already: orders that are not used.
 */
export function unusedBudgets(
  { line, days, budget, actual, currency }: BudgetColumns,
  asOf: number,
  { budgets: { usedShare, fewestPeriods }, smallestSaving }: OpportunitySettings,
  inOrders: ReadonlyMap<string, number> = new Map(),
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
    const subject = line.labels[codes[0]![group]!]!;
    const ordered = inOrders.get(subject) ?? 0;
    const saving = total - spent - ordered;
    if (saving < smallestSaving) continue;
    found.push({
      kind: "unused budget",
      subject,
      currency: currency ? currency.labels[codes[1]![group]!]! : "",
      saving,
      steps: [
        { name: "Budget", value: total, unit: "minor" },
        { name: "Budget to date", value: toDate, unit: "minor" },
        { name: "Spent to date", value: spent, unit: "minor" },
        ...(ordered === 0 ? [] : [{ name: "In unused orders", value: ordered, unit: "minor" } as const]),
      ],
      strategy: "stop",
      confidence: "medium",
      effort: "low",
      evidence: { table: "budget", rows: own },
    });
  }
  return found;
}

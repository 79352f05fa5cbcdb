import { groupRows } from "../../table/groupRows";
import { rowsByGroup } from "../../table/rowsByGroup";
import type { Opportunity } from "./Opportunity";
import type { BudgetColumns } from "./OpportunityTables";
import type { OpportunitySettings } from "./opportunitySettings";

/** An order that is not used, and claimed as such. */
export interface IdleOrder {
  /** "" where it does not say. */
  readonly costCentre: string;
  /** Minor units. */
  readonly saving: number;
}

/**
 * Lines whose budget is not used: after `fewestPeriods` periods with budget, at most `usedShare` of it was spent. The saving is
 * the whole budget of the line, to come included, less what was spent.
 * @param idle Orders by line that an opportunity claims already; where both tables name cost centres, those of centres that the line
 * has a budget for.
 */
export function unusedBudgets(
  { line, costCentre, days, budget, actual, currency }: BudgetColumns,
  asOf: number,
  { budgets: { usedShare, fewestPeriods }, smallestSaving }: OpportunitySettings,
  idle: ReadonlyMap<string, readonly IdleOrder[]> = new Map(),
): readonly Opportunity[] {
  const { groups, size, codes } = groupRows(currency ? [line, currency] : [line]);
  const { rows, starts } = rowsByGroup(groups, size);
  const found: Opportunity[] = [];
  for (let group = 0; group < size; group++) {
    const own = [...rows.subarray(starts[group], starts[group + 1])];
    const passed = own.filter((row) => days[row]! <= asOf);
    const periods = new Set(passed.filter((row) => budget.minor[row]! > 0).map((row) => days[row]!)).size;
    const sumOf = (column: Float64Array, of: readonly number[]): number =>
      of.reduce((total, row) => total + column[row]!, 0);
    const toDate = sumOf(budget.minor, passed);
    const spent = sumOf(actual, passed);
    if (periods < fewestPeriods || !(toDate > 0) || Math.abs(spent) > usedShare * toDate) continue;
    const total = sumOf(budget.minor, own);
    const subject = line.labels[codes[0]![group]!]!;
    const centres = costCentre && new Set(own.map((row) => costCentre.labels[costCentre.codes[row]!]!));
    const ordered = (idle.get(subject) ?? [])
      .filter((order) => !centres || order.costCentre === "" || centres.has(order.costCentre))
      .reduce((all, { saving }) => all + saving, 0);
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

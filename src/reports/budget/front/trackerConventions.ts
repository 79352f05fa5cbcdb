import { monthOf, periodLabel } from "../../../core/dates/period";
import type { BudgetSource } from "../lines/BudgetSource";
import { strayOrders } from "../lines/strayOrders";
import { firstOf } from "../BudgetTime";

/** How the tracker's figures came about, in sentences. */
export function trackerConventions(source: BudgetSource): readonly string[] {
  const { time, findings, orders, budget } = source.input;
  const gaps = time.gaps.map((month) => periodLabel(monthOf(firstOf(month))));
  return [
    "Only months with a budget are compared: an actual of a month in which no line has a budget is told below the lines, and counts in no figure.",
    "Time runs in months with a budget: share of the year = those that are over ÷ those of the fiscal year.",
    "Run-rate forecast = actual to date ÷ months over × months of the year, and at least actual + committed. Remaining = budget − actual − committed.",
    "Alerts are on expenditure: strictly above the threshold (Budget alerts). Revenue raises none.",
    budget.type === null
      ? "The table has no account type: all lines count as expenditure."
      : "Contra revenue stands with expenditure: more of it lowers the result.",
    "An owner who stands on the sheet is kept; clear the cell to take the table's.",
    orders === null
      ? "There is no table of orders: nothing is committed."
      : "An order weighs on the only line with its label, else on the only line of that cost centre; orders after the period are left for later.",
    ...(gaps.length > 0 ? [`Without a budget: ${gaps.join(", ")}.`] : []),
    ...[...findings, ...strayOrders(source)].map(({ text, cell }) =>
      cell ? `${text} First: ${cell}.` : text,
    ),
  ];
}

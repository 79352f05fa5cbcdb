import type { ReadBudget } from "../../cells/cost/tables/ReadBudget";
import { shownMoney } from "../../cells/cost/tables/foundRows";
import type { Finding } from "../../cells/problems";
import { budgetKinds } from "../../reports/budget/lines/budgetKinds";

/**
 * The rows of a budget that plan expenditure, as the budget tracker tells them, and what is said of all others.
 * @param name Of the table.
 */
export function expenditureRows(
  budget: ReadBudget,
  name: string,
): { readonly rows: Int32Array; readonly findings: readonly Finding[] } {
  const { columns, type, digits, currency } = budget;
  const { ofRow } = budgetKinds(budget);
  const rows: number[] = [];
  const others = new Map<number, { rows: number; minor: number }>();
  for (let row = 0; row < columns.days.length; row++) {
    if (ofRow(row) === "expenditure") {
      rows.push(row);
      continue;
    }
    const code = type!.codes[row]!;
    const sum = others.get(code) ?? { rows: 0, minor: 0 };
    others.set(code, { rows: sum.rows + 1, minor: sum.minor + columns.budget.minor[row]! });
  }
  return {
    rows: Int32Array.from(rows),
    findings: [...others].map(([code, other]) => ({
      code: "BUDGET_NO_EXPENDITURE",
      text: `${name}: ${other.rows} row(s) of the account type ${type!.labels[code]!} plan no expenditure and are in no figure: ${shownMoney(other.minor, digits, currency)} together.`,
      rows: other.rows,
      cell: null,
    })),
  };
}

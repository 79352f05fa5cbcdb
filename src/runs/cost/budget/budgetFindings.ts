import { shownMoney } from "../../../cells/cost/tables/foundRows";
import type { ReadBudget } from "../../../cells/cost/tables/ReadBudget";
import { placeOf } from "../../../cells/place";
import type { Finding } from "../../../cells/problems";
import type { BudgetTime } from "../../../reports/budget/BudgetTime";
import { budgetKinds, type BudgetKind } from "../../../reports/budget/lines/budgetKinds";
import type { CostTask } from "../CostTask";

/** What is odd in the rows of a budget that are compared: months that are over without an actual, budgets below 0. */
export function budgetFindings(task: CostTask, budget: ReadBudget, time: BudgetTime): readonly Finding[] {
  const { columns, hasActual } = budget;
  const { ofRow } = budgetKinds(budget);
  const planned = columns.budget.minor;
  const tell = toldRows(task, budget);
  const isOver = (row: number): boolean => time.months[row]! >= time.yearFrom && time.months[row]! <= time.to;
  const isBelow = (row: number, kind: BudgetKind): boolean => ofRow(row) === kind && planned[row]! < 0;
  return [
    ...tell(
      "BUDGET_WITHOUT_ACTUAL",
      "actual",
      (row) => ofRow(row) !== null && isOver(row) && planned[row] !== 0 && hasActual[row] === 0,
      "row(s) of months that are over have a budget and no actual, which counts as 0 in run-rates",
      "Enter what was spent, 0 where it was nothing.",
    ),
    ...(["expenditure", "revenue"] as const).flatMap((kind) =>
      tell(
        "BUDGET_NEGATIVE",
        "budget",
        (row) => isBelow(row, kind),
        `row(s) of ${kind} have a budget below 0`,
        `Where ${kind} is stored so, turn the signs of budget and actual.${kind === "expenditure" ? " Of credits, alerts look at the forecast alone." : ""}`,
      ),
    ),
  ];
}

/** Tells rows with their money and the first cell of a column. */
function toldRows(
  { tables }: CostTask,
  { columns, sheetRows, digits, currency }: ReadBudget,
): (
  code: string,
  role: "actual" | "budget",
  isMeant: (row: number) => boolean,
  text: string,
  remedy: string,
) => readonly Finding[] {
  const { sheet, columns: places } = tables.budget!;
  return (code, role, isMeant, text, remedy) => {
    const rows = [...sheetRows.keys()].filter(isMeant);
    if (rows.length === 0) return [];
    const minor = rows.reduce((sum, row) => sum + columns.budget.minor[row]!, 0);
    return [
      {
        code,
        text: `${rows.length} ${text}: budgets of ${shownMoney(minor, digits, currency)} together. ${remedy}`,
        rows: rows.length,
        cell: placeOf(sheet, sheetRows[rows[0]!]!, places.get(role)!.column),
      },
    ];
  };
}

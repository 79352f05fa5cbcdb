import { shownMoney } from "../../../cells/cost/tables/foundRows";
import { placeOf } from "../../../cells/place";
import type { Finding } from "../../../cells/problems";
import { dayNumber } from "../../../core/dates/isoDate";
import type { CostReportInput } from "../../../reports/cost/CostReportInput";
import { costDimensions } from "../../../reports/cost/front/costDimensions";
import { planMatch } from "../../../reports/cost/front/planMatch";

/** Labels that are named; the others are counted. */
const mostNamed = 5;

/** Budgets of the fiscal year for cost centres or categories that no payment names: rows without cost, or slips of the label. */
export function unpaidBudgets(
  input: Pick<CostReportInput, "payments" | "budget" | "tables" | "time">,
): readonly Finding[] {
  const { payments, budget, tables, time } = input;
  if (!budget) return [];
  const paid = costDimensions(input);
  const match = planMatch(paid, budget);
  const [first, last] = [dayNumber(time.year.first), dayNumber(time.year.last)];
  return [...paid].flatMap(([role, { labels }]): readonly Finding[] => {
    const column = match[role];
    if (column === undefined) return [];
    const { labels: planned, codes } = budget[column]!;
    const known = new Set(labels);
    const minor = new Map<number, number>();
    const rows = [...codes.keys()].filter(
      (row) =>
        budget.days[row]! >= first &&
        budget.days[row]! <= last &&
        budget.amount.minor[row] !== 0 &&
        !known.has(planned[codes[row]!]!),
    );
    for (const row of rows) minor.set(codes[row]!, (minor.get(codes[row]!) ?? 0) + budget.amount.minor[row]!);
    if (rows.length === 0) return [];
    const money = (of: number): string => shownMoney(of, budget.amount.digits, payments.currency);
    const largest = [...minor].sort(([, one], [, other]) => Math.abs(other) - Math.abs(one));
    const named = largest.slice(0, mostNamed).map(([label, of]) => `${shown(planned[label]!)} ${money(of)}`);
    const more = largest.length > mostNamed ? `, and ${largest.length - mostNamed} more` : "";
    const sum = largest.reduce((all, [, of]) => all + of, 0);
    const list = `${named.join(", ")}${more}; ${money(sum)} in the fiscal year`;
    return [
      {
        code: "BUDGET_WITHOUT_PAYMENTS",
        text:
          largest.length === 1
            ? `One ${names[role]} of the budget stands in no payment: ${list}. It has a row without cost. Where it is spelt otherwise among the payments, write it the same.`
            : `${largest.length} ${many[role]} of the budget stand in no payment: ${list}. They have rows without cost. Where one is spelt otherwise among the payments, write it the same.`,
        rows: rows.length,
        cell: placeOf(
          tables.budget!.sheet,
          budget.sheetRows[rows[0]!]!,
          tables.budget!.columns.get(column)!.column,
        ),
      },
    ];
  });
}

const names = { costCentre: "cost centre", category: "category" } as const;
const many = { costCentre: "cost centres", category: "categories" } as const;

function shown(label: string): string {
  return label === "" ? "(none)" : JSON.stringify(label);
}

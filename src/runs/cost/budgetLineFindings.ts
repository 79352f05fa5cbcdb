import type { ReadBudget } from "../../cells/cost/tables/ReadBudget";
import { placeOf } from "../../cells/place";
import type { Finding } from "../../cells/problems";
import { normalisedWords } from "../../cells/words";
import { lumpedEvery } from "../../core/budget/plan/lumpedEvery";
import { counted } from "../../core/errors/counted";
import { groupRows } from "../../core/table/groupRows";
import { monthNumbers } from "../../reports/budget/BudgetTime";
import type { CostTask } from "./CostTask";

/** What the rows of one line of a budget say together. */
interface LineRows {
  /** @example "Travel, Sales" */
  readonly label: string;
  /** First row of each owner, by the owner's name in any spelling. */
  readonly owners: Map<string, number>;
  /** First row of each month with a budget that is dated by the month alone. */
  readonly budgeted: Map<number, number>;
  readonly actual: Set<number>;
}

/** What is odd in lines of a budget as a whole: several owners, and figures of a quarter or a year that are dated in one month. */
export function budgetLineFindings({ tables }: CostTask, read: ReadBudget): readonly Finding[] {
  const { sheet, columns } = tables.budget!;
  const cell = (role: "budget" | "owner", row: number): string =>
    placeOf(sheet, read.sheetRows[row]!, columns.get(role)!.column);
  const lines = linesOf(read);
  const shared = lines.filter(({ owners }) => owners.size > 1);
  const lumped = lines.flatMap((line) => {
    const every = lumpedEvery([...line.budgeted.keys()], [...line.actual]);
    return every === null ? [] : [{ ...line, every }];
  });
  return [
    ...shared.slice(0, 1).map(({ label, owners }): Finding => {
      const [first, second] = [...owners.values()];
      const name = (row: number): string => read.owner!.labels[read.owner!.codes[row]!]!;
      return {
        code: "OWNERS_DIFFER",
        text: `${counted(shared.length, "line has", "lines have")} more than one owner, such as ${label}: ${name(first!)}, and ${name(second!)} in ${cell("owner", second!)}. The first is shown; type another on the sheet, where it is kept.`,
        rows: shared.length,
        cell: cell("owner", second!),
      };
    }),
    ...([3, 6, 12] as const).flatMap((every): readonly Finding[] => {
      const own = lumped.filter((line) => line.every === every);
      const [first] = own;
      if (!first) return [];
      const [row] = first.budgeted.values();
      return [
        {
          code: "BUDGET_IN_ONE_MONTH",
          text: `${counted(own.length, "line has", "lines have")} a budget in one month of each ${stretches[every].word} and actuals in months beside it, such as ${first.label}. If that is the budget of the whole ${stretches[every].word}, say so in its period (${stretches[every].period} instead of a day), or give it as a plan target, which is spread over the months, and put those into the budget. As it stands, a month is compared with it, and the actual of months without any budget is left out.`,
          rows: own.length,
          cell: cell("budget", row!),
        },
      ];
    }),
  ];
}

const stretches = {
  3: { word: "quarter", period: '"2026-Q1"' },
  6: { word: "half-year", period: '"2026-01..2026-06"' },
  12: { word: "year", period: '"2026"' },
} as const;

function linesOf(read: ReadBudget): readonly LineRows[] {
  const { columns, starts, costCentre, owner, hasActual } = read;
  const { groups, size, codes } = groupRows([columns.line, ...(costCentre ? [costCentre] : [])]);
  const [months, from] = [monthNumbers(columns.days), monthNumbers(starts)];
  const lines = Array.from({ length: size }, (_, group): LineRows => ({
    label: [columns.line.labels[codes[0]![group]!], costCentre?.labels[codes[1]![group]!]]
      .filter(Boolean)
      .join(", "),
    owners: new Map(),
    budgeted: new Map(),
    actual: new Set(),
  }));
  const names = owner?.labels.map(normalisedWords);
  groups.forEach((group, row) => {
    const { owners, budgeted, actual } = lines[group]!;
    const name = names?.[owner!.codes[row]!] ?? "";
    if (name !== "" && !owners.has(name)) owners.set(name, row);
    const month = months[row]!;
    if (columns.budget.minor[row] !== 0 && from[row] === month && !budgeted.has(month))
      budgeted.set(month, row);
    if (hasActual[row] === 1 && columns.actual[row] !== 0) actual.add(month);
  });
  return lines;
}

import { budgetPosition, type BudgetPosition } from "../../../core/budget/tracker/budgetPosition";
import type { AmountColumn } from "../../../core/table/amountColumn";
import type { Dimension } from "../../../core/table/dictionary";
import { groupRows } from "../../../core/table/groupRows";
import { groupSums } from "../../../core/table/groupSums";
import type { FormulaRows } from "../../cost/payments/FormulaRows";
import type { BudgetInput } from "../BudgetInput";
import type { BudgetKind, BudgetKinds } from "./budgetKinds";
import { openOrders, type OpenOrders } from "./openOrders";

/** A line of the budget and where it stands; amounts in minor units. */
export interface BudgetLine {
  readonly key: string;
  readonly kind: BudgetKind;
  readonly line: string;
  /** Null where the budget has no cost centres. */
  readonly costCentre: string | null;
  /** As the table says it; "" where it does not. */
  readonly owner: string;
  readonly planPeriod: number;
  readonly actualPeriod: number;
  readonly planYear: number;
  /** From the beginning of the year, in months with a budget. */
  readonly actual: number;
  readonly committed: number;
  readonly position: BudgetPosition;
  /** No formula says what the engine says. */
  readonly isOdd: boolean;
}

/** How formulas read the rows of a budget. */
export interface BudgetRows {
  readonly budget: FormulaRows;
  readonly actual: FormulaRows;
}

/**
 * The lines of a budget, expenditure first, largest budget first; and open orders that none of them answers for.
 * @param actual The column of actuals. @param rows How formulas read the rows.
 * @param least Months that must be over before there is a forecast.
 */
export function budgetLines(
  input: BudgetInput,
  {
    kinds,
    rows,
    actual,
  }: { readonly kinds: BudgetKinds; readonly rows: BudgetRows; readonly actual: AmountColumn },
  least: number,
): { readonly lines: readonly BudgetLine[] } & Pick<OpenOrders, "unplaced" | "unplacedOrders"> {
  const { budget, time, orders } = input;
  const { columns, costCentre, owner } = budget;
  const kind = {
    name: "kind",
    labels: ["expenditure", "revenue"] as const,
    codes: Int32Array.from(kinds.kept, (_, row) => (kinds.ofRow(row) === "revenue" ? 1 : 0)),
  };
  const dimensions = [kind, columns.line, ...(costCentre ? [costCentre] : [])];
  const { groups, size, codes } = groupRows(dimensions, kinds.kept);
  const sums = sumsOf(input, actual, groups, size);
  const labels = Array.from({ length: size }, (_, group) => ({
    kind: kind.labels[codes[0]![group]!]!,
    line: columns.line.labels[codes[1]![group]!]!,
    costCentre: costCentre ? costCentre.labels[codes[2]![group]!]! : null,
  }));
  const odd = oddLines(input, kinds, rows, { groups, size, labels });
  const used = labels
    .map((label, group) => ({ ...label, group }))
    .filter(({ group }) => Object.values(sums).some((each) => each[group] !== 0));
  const spending = used.filter((line) => line.kind === "expenditure");
  const { ofLine, unplaced, unplacedOrders } = openOrders(orders, spending, {
    digits: budget.digits,
    until: time.period.last,
  });
  const committedOf = new Map(spending.map(({ group }, at) => [group, ofLine[at]!]));
  const owners = ownersOf(groups, size, owner);
  const lines = used.map(({ group, ...label }): BudgetLine => {
    const committed = committedOf.get(group) ?? 0;
    const [planYear, actual] = [sums.planYear[group]!, sums.actual[group]!];
    const length = time.budgeted.length;
    return {
      ...label,
      key: JSON.stringify([label.kind, label.line, label.costCentre]),
      owner: owners[group] ?? "",
      planPeriod: sums.planPeriod[group]!,
      actualPeriod: sums.actualPeriod[group]!,
      planYear,
      actual,
      committed,
      isOdd: odd[group] === 1,
      position: budgetPosition({
        budget: planYear,
        actual,
        committed,
        ...(length === 0 ? {} : { time: { elapsed: time.elapsed, length, least } }),
      }),
    };
  });
  const rank = (line: BudgetLine): number => (line.kind === "expenditure" ? 0 : 1);
  return {
    lines: lines.sort((a, b) => rank(a) - rank(b) || b.planYear - a.planYear || b.actual - a.actual),
    unplaced,
    unplacedOrders,
  };
}

function sumsOf({ budget, time }: BudgetInput, actual: AmountColumn, groups: Int32Array, size: number) {
  const gaps = new Set(time.gaps);
  const of = (column: AmountColumn, isIn: (month: number) => boolean): Float64Array =>
    groupSums(
      column,
      groups.map((group, row) => (isIn(time.months[row]!) ? group : -1)),
      size,
    );
  const isPeriod = (month: number): boolean => month >= time.from && month <= time.to;
  return {
    planPeriod: of(budget.columns.budget, isPeriod),
    actualPeriod: of(actual, (month) => isPeriod(month) && !gaps.has(month)),
    planYear: of(budget.columns.budget, (month) => month >= time.yearFrom && month <= time.yearTo),
    actual: of(actual, (month) => month >= time.yearFrom && month <= time.to && !gaps.has(month)),
  } as const;
}

/** Lines (1) for which no formula says what the engine says. */
function oddLines(
  { budget: { columns, costCentre } }: BudgetInput,
  kinds: BudgetKinds,
  { budget, actual }: BudgetRows,
  {
    groups,
    size,
    labels,
  }: {
    readonly groups: Int32Array;
    readonly size: number;
    readonly labels: readonly Pick<BudgetLine, "line" | "costCentre">[];
  },
): Uint8Array {
  const roles: readonly string[] = ["line", "costCentre"];
  const [plans, actuals] = [budget.oddGroups(groups, size, roles), actual.oddGroups(groups, size, roles)];
  const times = new Map<string, number>();
  const keyOf = (line: string, centre: string | null): string => JSON.stringify([line, centre]);
  for (const { line, costCentre: centre } of labels) {
    times.set(keyOf(line, centre), (times.get(keyOf(line, centre)) ?? 0) + 1);
  }
  kinds.kept.forEach((kept, row) => {
    if (kept === 1) return;
    const centre = costCentre ? costCentre.labels[costCentre.codes[row]!]! : null;
    times.set(keyOf(columns.line.labels[columns.line.codes[row]!]!, centre), 2);
  });
  const isStrayed = budget.strays > 0 || actual.strays > 0;
  return Uint8Array.from(labels, ({ line, costCentre: centre }, group) =>
    isStrayed || plans[group] === 1 || actuals[group] === 1 || times.get(keyOf(line, centre))! > 1 ? 1 : 0,
  );
}

function ownersOf(groups: Int32Array, size: number, owner: Dimension | null): readonly string[] {
  const found = new Array<string>(size).fill("");
  if (owner) {
    groups.forEach((group, row) => {
      if (group >= 0 && found[group] === "") found[group] = owner.labels[owner.codes[row]!]!;
    });
  }
  return found;
}

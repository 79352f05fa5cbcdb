import { budgetPosition, type BudgetPosition } from "../../../core/budget/tracker/budgetPosition";
import { dayNumber } from "../../../core/dates/isoDate";
import { amountColumn, type AmountColumn } from "../../../core/table/amountColumn";
import type { Dimension } from "../../../core/table/dictionary";
import { groupRows } from "../../../core/table/groupRows";
import { groupSums } from "../../../core/table/groupSums";
import { CostRefs, type Labelled, type Window } from "../../cost/payments/CostRefs";
import { FormulaRows } from "../../cost/payments/FormulaRows";
import type { BudgetInput } from "../BudgetInput";
import { budgetKinds, type BudgetKind } from "./budgetKinds";
import { openOrders, type OpenOrders, type UnplacedOrder } from "./openOrders";

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

type Role = "line" | "costCentre" | "type";

/** The budget's lines, and formulas over its table. */
export class BudgetSource {
  /** Expenditure first, largest budget first. */
  readonly lines: readonly BudgetLine[];
  readonly kinds;
  /** Open orders that no single line answers for. */
  readonly unplaced: number;
  readonly unplacedOrders: readonly UnplacedOrder[];
  readonly actual: AmountColumn;
  readonly #labels: ReadonlyMap<Role, Dimension>;
  readonly #rows: { readonly budget: FormulaRows; readonly actual: FormulaRows };

  /** @param least Months that must be over before there is a forecast. */
  constructor(
    readonly input: BudgetInput,
    least: number,
  ) {
    const { budget, tables } = input;
    const { columns, costCentre, type, digits } = budget;
    this.kinds = budgetKinds(budget);
    this.actual = amountColumn("actual", columns.actual, digits);
    const given: readonly (readonly [Role, Dimension | null])[] = [
      ["line", columns.line],
      ["costCentre", costCentre],
      ["type", type],
    ];
    this.#labels = new Map(
      given.flatMap(([role, dimension]) =>
        dimension && tables.budget!.columns.has(role) ? [[role, dimension] as const] : [],
      ),
    );
    this.#rows = {
      budget: this.#formulaRows("budget", columns.budget),
      actual: this.#formulaRows("actual", this.actual),
    };
    const { lines, unplaced, unplacedOrders } = this.#read(least);
    this.lines = lines;
    this.unplaced = unplaced;
    this.unplacedOrders = unplacedOrders;
  }

  of(kind: BudgetKind): readonly BudgetLine[] {
    return this.lines.filter((line) => line.kind === kind);
  }

  /** References for one sheet, which needs their names. */
  refs(): CostRefs<"budget"> {
    const { budget, tables } = this.input;
    const labels = new Map([...this.#labels].map(([role, { labels: known }]) => [role, known]));
    return new CostRefs(tables, "budget", budget.sheetRows.length, labels, this.#always);
  }

  /** Sum of a column for labels in a window; null where no formula says it. */
  sum(
    refs: CostRefs<"budget">,
    role: "actual" | "budget" | "earned",
    conditions: readonly Labelled<string>[],
    window: Window,
  ): string | null {
    return refs.sum(role, conditions, { ...window, role: "period" });
  }

  /** The same of all rows of a kind: those of its account types. */
  sumOfKind(
    refs: CostRefs<"budget">,
    role: "actual" | "budget" | "earned",
    kind: BudgetKind,
    window: Window,
  ): string | null {
    const type = this.#labels.get("type");
    const rows = this.#rows[role === "earned" ? "actual" : role];
    if (rows.strays > 0 || rows.isOddIn(["type"])) return null;
    if (!type) return kind === "expenditure" ? this.sum(refs, role, [], window) : null;
    const labels = type.labels.filter((_, code) => this.#kindOfCode(code) === kind);
    const terms = labels.map((label) => this.sum(refs, role, [{ role: "type", label }], window));
    return terms.length === 0 || terms.includes(null) ? null : terms.join("+");
  }

  /** What the cells of a column add up to, as SUM reads them, in major units. */
  cellsOf(role: "actual" | "budget"): number {
    return this.#rows[role].sum;
  }

  /** Minor units of a kind by month. */
  byMonth(role: "actual" | "budget", kind: BudgetKind): ReadonlyMap<number, number> {
    const { budget, time } = this.input;
    const minor = role === "budget" ? budget.columns.budget.minor : budget.columns.actual;
    const sums = new Map<number, number>();
    time.months.forEach((month, row) => {
      if (this.kinds.ofRow(row) === kind) sums.set(month, (sums.get(month) ?? 0) + minor[row]!);
    });
    return sums;
  }

  #kindOfCode(code: number): BudgetKind | null {
    const row = this.input.budget.type!.codes.indexOf(code);
    return row < 0 ? null : this.kinds.ofRow(row);
  }

  get #always(): readonly Labelled<string>[] {
    const { budget, tables } = this.input;
    const hasOthers = budget.leftOut.some(({ currency }) => currency !== budget.currency);
    return hasOthers && tables.budget!.columns.has("currency")
      ? [{ role: "currency", label: budget.currency }]
      : [];
  }

  #formulaRows(role: "actual" | "budget", amount: AmountColumn): FormulaRows {
    const { budget, tables, grids, time, dateSystem } = this.input;
    const first = time.year.first < time.period.first ? time.year.first : time.period.first;
    return new FormulaRows({
      grid: grids.budget!,
      table: tables.budget!,
      sheetRows: budget.sheetRows,
      date: "period",
      days: budget.columns.days,
      amountRole: role,
      amount,
      labels: this.#labels,
      system: dateSystem,
      within: [dayNumber(first), dayNumber(time.year.last)],
      always: this.#always,
    });
  }

  #read(
    least: number,
  ): { readonly lines: readonly BudgetLine[] } & Pick<OpenOrders, "unplaced" | "unplacedOrders"> {
    const { budget, time, orders } = this.input;
    const { columns, costCentre, owner } = budget;
    const kind = {
      name: "kind",
      labels: ["expenditure", "revenue"] as const,
      codes: Int32Array.from(this.kinds.kept, (_, row) => (this.kinds.ofRow(row) === "revenue" ? 1 : 0)),
    };
    const dimensions = [kind, columns.line, ...(costCentre ? [costCentre] : [])];
    const { groups, size, codes } = groupRows(dimensions, this.kinds.kept);
    const sums = this.#sums(groups, size);
    const labels = Array.from({ length: size }, (_, group) => ({
      kind: kind.labels[codes[0]![group]!]!,
      line: columns.line.labels[codes[1]![group]!]!,
      costCentre: costCentre ? costCentre.labels[codes[2]![group]!]! : null,
    }));
    const odd = this.#odd(groups, size, labels);
    const used = labels
      .map((label, group) => ({ ...label, group }))
      .filter(({ group }) => Object.values(sums).some((each) => each[group] !== 0));
    const spending = used.filter((line) => line.kind === "expenditure");
    const { ofLine, unplaced, unplacedOrders } = openOrders(orders, spending, {
      digits: budget.digits,
      until: time.period.last,
    });
    const committedOf = new Map(spending.map(({ group }, at) => [group, ofLine[at]!]));
    const owners = this.#owners(groups, size, owner);
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

  #sums(groups: Int32Array, size: number) {
    const { budget, time } = this.input;
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
      actualPeriod: of(this.actual, (month) => isPeriod(month) && !gaps.has(month)),
      planYear: of(budget.columns.budget, (month) => month >= time.yearFrom && month <= time.yearTo),
      actual: of(this.actual, (month) => month >= time.yearFrom && month <= time.to && !gaps.has(month)),
    } as const;
  }

  #odd(
    groups: Int32Array,
    size: number,
    labels: readonly { readonly line: string; readonly costCentre: string | null }[],
  ): Uint8Array {
    const { columns, costCentre } = this.input.budget;
    const roles: readonly string[] = ["line", "costCentre"];
    const [budget, actual] = [this.#rows.budget, this.#rows.actual];
    const [plans, actuals] = [budget.oddGroups(groups, size, roles), actual.oddGroups(groups, size, roles)];
    const times = new Map<string, number>();
    const keyOf = (line: string, centre: string | null): string => JSON.stringify([line, centre]);
    for (const { line, costCentre: centre } of labels) {
      times.set(keyOf(line, centre), (times.get(keyOf(line, centre)) ?? 0) + 1);
    }
    this.kinds.kept.forEach((kept, row) => {
      if (kept === 1) return;
      const centre = costCentre ? costCentre.labels[costCentre.codes[row]!]! : null;
      times.set(keyOf(columns.line.labels[columns.line.codes[row]!]!, centre), 2);
    });
    const isStrayed = budget.strays > 0 || actual.strays > 0;
    return Uint8Array.from(labels, ({ line, costCentre: centre }, group) =>
      isStrayed || plans[group] === 1 || actuals[group] === 1 || times.get(keyOf(line, centre))! > 1 ? 1 : 0,
    );
  }

  #owners(groups: Int32Array, size: number, owner: Dimension | null): readonly string[] {
    const found = new Array<string>(size).fill("");
    if (owner) {
      groups.forEach((group, row) => {
        if (group >= 0 && found[group] === "") found[group] = owner.labels[owner.codes[row]!]!;
      });
    }
    return found;
  }
}

import { dayNumber } from "../../../core/dates/isoDate";
import { amountColumn, type AmountColumn } from "../../../core/table/amountColumn";
import type { Dimension } from "../../../core/table/dictionary";
import { CostRefs, type Labelled, type Window } from "../../cost/payments/CostRefs";
import { FormulaRows } from "../../cost/payments/FormulaRows";
import type { BudgetInput } from "../BudgetInput";
import { budgetKinds, type BudgetKind } from "./budgetKinds";
import { budgetLines, type BudgetLine, type BudgetRows } from "./budgetLines";
import type { UnplacedOrder } from "./openOrders";

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
  readonly #rows: BudgetRows;

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
    const { lines, unplaced, unplacedOrders } = budgetLines(
      input,
      { kinds: this.kinds, rows: this.#rows, actual: this.actual },
      least,
    );
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
}

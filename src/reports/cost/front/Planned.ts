import { costBreakdown, type CostBreakdown } from "../../../core/cost/spend/costBreakdown";
import { dayNumber } from "../../../core/dates/isoDate";
import type { Dimension } from "../../../core/table/dictionary";
import { sumMinor } from "../../../core/money/sumMinor";
import { groupSums } from "../../../core/table/groupSums";
import type { CostReportInput, PlannedCost } from "../CostReportInput";
import { windows } from "../costFrame";
import { CostRefs } from "../payments/CostRefs";
import { FormulaRows } from "../payments/FormulaRows";
import type { CostRole, LabelMatch } from "./labelMatch";
import { planMatch } from "./planMatch";

/** An amount, and the formula that says the same; null where none does. */
export interface LiveAmount {
  readonly minor: number;
  readonly formula: string | null;
}

/** A label that payments have, and the cell that holds it. */
export interface LineLabel {
  readonly role: CostRole;
  readonly label: string;
  readonly cell: string;
}

/** What is planned for cost centres and categories, in the reported period and in its fiscal year. */
export class Planned {
  /** By which the budget tells its lines apart; none where payments have neither cost centres nor categories. */
  readonly roles: readonly CostRole[];
  readonly refs: CostRefs<"budget">;
  readonly #match: LabelMatch<"line" | "costCentre">;
  readonly #groups: CostBreakdown;
  readonly #groupOf = new Map<string, number>();
  readonly #year: Float64Array;
  readonly #odd: Uint8Array;

  constructor(
    private readonly input: CostReportInput,
    private readonly budget: PlannedCost,
    payments: ReadonlyMap<CostRole, Dimension>,
  ) {
    const { tables, grids, time, dateSystem } = input;
    const { line, costCentre, days, amount, sheetRows } = budget;
    this.#match = planMatch(payments, budget);
    this.roles = [...payments.keys()].filter((role) => this.#match[role] !== undefined);
    const labels = new Map([
      ["line", line] as const,
      ...(costCentre ? [["costCentre", costCentre] as const] : []),
    ]);
    const rows = new FormulaRows({
      grid: grids.budget!,
      table: tables.budget!,
      sheetRows,
      date: "period",
      days,
      amountRole: "budget",
      amount,
      labels,
      system: dateSystem,
      within: [dayNumber(time.year.first), dayNumber(time.year.last)],
    });
    this.refs = new CostRefs(
      tables,
      "budget",
      sheetRows.length,
      new Map([...labels].map(([role, { labels: known }]) => [role, known])),
    );
    const dimensions = this.roles.map((role) => this.#dimension(role));
    this.#groups = costBreakdown(
      { amount, months: time.monthsOf(days), monthCount: time.months.length },
      dimensions.length > 0 ? dimensions : [line],
    );
    const { groups, size } = this.#groups;
    for (let group = 0; group < size; group++) this.#groupOf.set(this.#key(this.labelsOf(group)), group);
    const [first, last] = [dayNumber(time.year.first), dayNumber(time.year.last)];
    this.#year = groupSums(
      amount,
      groups.map((group, row) => (days[row]! >= first && days[row]! <= last ? group : -1)),
      size,
    );
    this.#odd = rows.oddGroups(groups, size, ["line", "costCentre"]);
    if (rows.strays > 0) this.#odd.fill(1);
  }

  /** Labels of what is planned in the fiscal year, each in the order of `roles`. */
  get lines(): readonly (readonly string[])[] {
    return Array.from(this.#year.keys())
      .filter((group) => this.#year[group] !== 0)
      .map((group) => this.labelsOf(group));
  }

  labelsOf(group: number): readonly string[] {
    return this.roles.map((role, at) => this.#dimension(role).labels[this.#groups.codes[at]![group]!]!);
  }

  /** Who answers for a line; "" where the budget does not say. @param labels In the order of `roles`. */
  ownerOf(labels: readonly string[]): string {
    const { owner } = this.budget;
    const group = this.#groupOf.get(this.#key(labels));
    if (!owner || group === undefined) return "";
    const row = this.#groups.groups.findIndex(
      (each, at) => each === group && owner.labels[owner.codes[at]!] !== "",
    );
    return row < 0 ? "" : owner.labels[owner.codes[row]!]!;
  }

  /** What is planned for a line. @param lines One label for each of `roles`. */
  amount(lines: readonly LineLabel[], of: "reported" | "year"): LiveAmount {
    const group = this.#groupOf.get(this.#key(lines.map(({ label }) => label)));
    const conditions = lines.map(({ role, label, cell }) => ({ role: this.#match[role]!, label, cell }));
    const window = { ...windows[of], role: "period" };
    const formula = (): string | null => this.refs.sum("budget", conditions, window);
    if (group === undefined) return { minor: 0, formula: formula() };
    const minor = of === "year" ? this.#year[group]! : this.#groups.sums.of(group, this.input.time.reported);
    return { minor, formula: this.#odd[group] === 1 ? null : formula() };
  }

  /** Of all lines. */
  total(of: "reported" | "year"): LiveAmount {
    const { reported } = this.input.time;
    const all = Array.from({ length: this.#groups.size }, (_, group) =>
      of === "year" ? this.#year[group]! : this.#groups.sums.of(group, reported),
    );
    const isOdd = this.#odd.includes(1);
    const formula = isOdd ? null : this.refs.sum("budget", [], { ...windows[of], role: "period" });
    return { minor: sumMinor(all), formula };
  }

  #dimension(role: CostRole): Dimension {
    return this.budget[this.#match[role]!]!;
  }

  #key(labels: readonly string[]): string {
    return JSON.stringify(labels);
  }
}

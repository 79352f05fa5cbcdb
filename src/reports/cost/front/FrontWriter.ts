import { changeShare } from "../../formula/changeShare";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { absoluteRange, inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, NumberFormatName } from "../../SheetModel";
import { amountFormats, inMajor, windows } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { MonthSpan } from "../CostTime";
import type { CostRefs, Labelled } from "../payments/CostRefs";
import { paid } from "../payments/PaymentSource";
import type { FrontColumn, FrontColumns } from "./FrontColumns";
import type { CostBlock, CostLine, FrontLines } from "./frontLines";
import type { CostRole } from "./labelMatch";
import type { Ordered } from "./Ordered";
import type { LineLabel, LiveAmount, Planned } from "./Planned";

export const frontUserHeadings = ["Owner", "Comment"] as const;

/** What a row is made from; null for what cannot be told of it. */
interface RowFigures {
  readonly before: LiveAmount;
  readonly actual: LiveAmount;
  readonly yearToDate: LiveAmount;
  readonly payments: LiveAmount;
  readonly plan: LiveAmount | null;
  readonly planYear: LiveAmount | null;
  readonly committed: LiveAmount | null;
}

type Base = keyof RowFigures;
const bases: readonly Base[] = [
  "before",
  "actual",
  "yearToDate",
  "payments",
  "plan",
  "planYear",
  "committed",
];
const spans = { before: "before", actual: "reported", yearToDate: "yearToDate" } as const;

export interface FrontParts {
  readonly refs: CostRefs<"payments">;
  readonly lines: FrontLines;
  readonly planned: Planned | null;
  readonly ordered: Ordered | null;
}

/** Writes the lines of the front sheet, their subtotals and the total. */
export class FrontWriter {
  readonly ids: string[] = [];
  readonly #formats;
  readonly #roles: readonly CostRole[];
  /** Where what is planned is known: by line, by block, or of all alone. */
  readonly #planBy: "line" | "block" | "all";
  readonly #orderBy: "line" | "block" | "all";

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: CostReportInput,
    private readonly columns: FrontColumns,
    private readonly parts: FrontParts,
    private readonly prior: PriorSheet | null,
  ) {
    this.#formats = amountFormats(input);
    this.#roles = [...parts.lines.dimensions.keys()];
    const roles = this.#roles.join();
    const isTwo = this.#roles.length > 1;
    const planned = parts.planned?.roles.join() ?? "";
    this.#planBy =
      planned !== "" && planned === roles ? "line" : isTwo && planned === "costCentre" ? "block" : "all";
    const role = parts.ordered?.role ?? null;
    this.#orderBy =
      role === null ? "all" : role === roles ? "line" : isTwo && role === "costCentre" ? "block" : "all";
  }

  get #isTwo(): boolean {
    return this.#roles.length > 1;
  }

  /** @returns The row of the total. */
  write(top: number): number {
    let row = top;
    const blocks: RowFigures[] = [];
    for (const block of this.parts.lines.blocks) {
      const first = row;
      const own = block.lines.map((line) => this.#line(block, line, first, row++));
      const sums = this.#sumOf(own);
      const subtotal: RowFigures = {
        ...sums,
        plan:
          this.#planBy === "block" ? this.#planOf(this.#labels([block.label], row), "reported") : sums.plan,
        planYear:
          this.#planBy === "block" ? this.#planOf(this.#labels([block.label], row), "year") : sums.planYear,
        committed: this.#orderBy === "block" ? this.#orders(block.label) : sums.committed,
      };
      blocks.push(subtotal);
      if (this.#isTwo) this.#subtotal(block, subtotal, { first, row: row++ });
    }
    this.#total(this.#sumOf(blocks), top, row);
    return row;
  }

  #line(block: CostBlock, line: CostLine, first: number, row: number): RowFigures {
    const { sheet, columns } = this;
    const shown = line.labels.map((label) =>
      label === null ? `Other (${line.rest.length})` : label === "" ? "(none)" : label,
    );
    sheet.value(row, columns.at("first"), shown[0]!, { number: "text" });
    if (this.#isTwo) sheet.value(row, columns.at("second"), shown[1]!, { number: "text" });
    sheet.value(row, columns.at("level"), 1, { number: "count", look: "quiet" });
    const figures = line.rest.length > 0 ? this.#rest(block, line, first, row) : this.#own(line, row);
    this.#begin(row, JSON.stringify(line.labels), this.#owner(line.labels));
    this.#figures(row, figures, {});
    return figures;
  }

  #own({ labels, group }: CostLine, row: number): RowFigures {
    const { refs, lines } = this.parts;
    const { sums, odd } = lines.groups;
    const known = labels as readonly string[];
    const conditions = this.#labels(known, row);
    const isOdd = group !== null && odd[group] === 1;
    const amount = (of: keyof typeof spans): LiveAmount => {
      const span = this.input.time[spans[of]];
      const formula = isOdd ? null : paid(refs, conditions, windows[spans[of]]);
      return { minor: group === null ? 0 : sums.of(group, span), formula };
    };
    const count = group === null ? 0 : sums.rowsOf(group, this.input.time.reported);
    const counted = isOdd ? null : refs.sum(null, conditions, { ...windows.reported, role: "date" });
    return {
      before: amount("before"),
      actual: amount("actual"),
      yearToDate: amount("yearToDate"),
      payments: { minor: count, formula: counted },
      plan: this.#planBy === "line" ? this.#planOf(conditions, "reported") : null,
      planYear: this.#planBy === "line" ? this.#planOf(conditions, "year") : null,
      committed: this.#orderBy === "line" ? this.#orders(known[0]!) : null,
    };
  }

  /** What is left of a block: all of it without the lines above. */
  #rest(block: CostBlock, { rest, labels }: CostLine, first: number, row: number): RowFigures {
    const { refs, lines } = this.parts;
    const { sums, odd } = lines.groups;
    const { time } = this.input;
    const groups = rest.flatMap(({ group }) => group ?? []);
    const isOdd = [...block.lines, ...rest].some(({ group }) => group !== null && odd[group] === 1);
    const conditions = this.#isTwo ? this.#labels([labels[0]!], row) : [];
    const above = (column: FrontColumn): string =>
      row === first
        ? ""
        : `-SUM(${relative(first, this.columns.at(column))}:${relative(row - 1, this.columns.at(column))})`;
    const live = (column: FrontColumn, whole: string | null, minor: number): LiveAmount => ({
      minor,
      formula: isOdd || whole === null ? null : whole + above(column),
    });
    const of = (span: MonthSpan): number => groups.reduce((sum, group) => sum + sums.of(group, span), 0);
    const plan = (which: "reported" | "year"): LiveAmount | null =>
      this.#planBy !== "line"
        ? null
        : {
            formula: null,
            minor: rest.reduce(
              (sum, line) => sum + this.#planOf(this.#labels(line.labels as string[], row), which).minor,
              0,
            ),
          };
    const rows = groups.reduce((sum, group) => sum + sums.rowsOf(group, time.reported), 0);
    const counted = refs.sum(null, conditions, { ...windows.reported, role: "date" });
    return {
      before: live("before", paid(refs, conditions, windows.before), of(time.before)),
      actual: live("actual", paid(refs, conditions, windows.reported), of(time.reported)),
      yearToDate: live("yearToDate", paid(refs, conditions, windows.yearToDate), of(time.yearToDate)),
      payments: live("payments", counted, rows),
      plan: plan("reported"),
      planYear: plan("year"),
      committed:
        this.#orderBy === "line"
          ? {
              formula: null,
              minor: rest.reduce((sum, line) => sum + this.#orders(line.labels[0]!).minor, 0),
            }
          : null,
    };
  }

  #subtotal({ label }: CostBlock, figures: RowFigures, { first, row }: { first: number; row: number }): void {
    const { sheet, columns } = this;
    const bold: CellFormat = { bold: true, border: "top" };
    sheet.value(row, columns.at("first"), label === "" ? "(none)" : label, { ...bold, number: "text" });
    sheet.value(row, columns.at("second"), "all categories", { ...bold });
    sheet.value(row, columns.at("level"), 0, { number: "count", look: "quiet" });
    const planned = this.parts.planned?.roles.length === 1 ? this.parts.planned.ownerOf([label]) : "";
    this.#begin(row, `${label} total`, planned, bold);
    const sum = (column: Base, own: LiveAmount): LiveAmount => ({
      ...own,
      formula: `SUM(${relative(first, columns.at(column))}:${relative(row - 1, columns.at(column))})`,
    });
    this.#figures(
      row,
      {
        ...figures,
        before: sum("before", figures.before),
        actual: sum("actual", figures.actual),
        yearToDate: sum("yearToDate", figures.yearToDate),
        payments: sum("payments", figures.payments),
        plan: figures.plan && this.#planBy === "line" ? sum("plan", figures.plan) : figures.plan,
        planYear:
          figures.planYear && this.#planBy === "line" ? sum("planYear", figures.planYear) : figures.planYear,
      },
      bold,
    );
    sheet.fill(row, columns.at("first"), columns.at("comment"), bold);
  }

  #total(figures: RowFigures, top: number, row: number): void {
    const { sheet, columns } = this;
    const bold: CellFormat = { bold: true, border: "total" };
    sheet.value(row, columns.at("first"), "Total", bold);
    const levels = absoluteRange(columns.at("level"), top, row - 1);
    const sum = (column: Base, own: LiveAmount, level: 0 | 1): LiveAmount => ({
      ...own,
      formula: `SUMIFS(${absoluteRange(columns.at(column), top, row - 1)},${levels},${level})`,
    });
    const { planned, ordered } = this.parts;
    const plan = (column: "plan" | "planYear"): LiveAmount | null => {
      if (!planned) return null;
      if (this.#planBy === "all") return planned.total(column === "plan" ? "reported" : "year");
      return sum(column, figures[column]!, this.#planBy === "line" ? 1 : 0);
    };
    const committed = (): LiveAmount | null => {
      if (!ordered) return null;
      if (this.#orderBy === "line" && figures.committed?.minor === ordered.total)
        return sum("committed", figures.committed, 1);
      return { minor: ordered.total, formula: null };
    };
    this.#figures(
      row,
      {
        before: sum("before", figures.before, 1),
        actual: sum("actual", figures.actual, 1),
        yearToDate: sum("yearToDate", figures.yearToDate, 1),
        payments: sum("payments", figures.payments, 1),
        plan: plan("plan"),
        planYear: plan("planYear"),
        committed: committed(),
      },
      bold,
    );
    sheet.fill(row, columns.at("first"), columns.at("comment"), bold);
  }

  #begin(row: number, key: string, owner: string, look: CellFormat = {}): void {
    const { sheet, columns, prior } = this;
    const id = lineId(key);
    this.ids.push(id);
    sheet.value(row, columns.at("key"), key, { number: "text" });
    const typed = prior?.notes.get(id);
    sheet.value(row, columns.at("owner"), owner === "" ? (typed?.["Owner"] ?? null) : owner, {
      ...look,
      wrap: true,
    });
    sheet.value(row, columns.at("comment"), typed?.["Comment"] ?? null, { ...look, wrap: true });
  }

  #owner(labels: readonly (string | null)[]): string {
    const known = labels.filter((label) => label !== null);
    return this.#planBy === "line" && known.length === labels.length
      ? this.parts.planned!.ownerOf(known)
      : "";
  }

  /** The figures of a row, and what is computed from them alone. */
  #figures(row: number, figures: RowFigures, look: CellFormat): void {
    const { sheet, columns, input } = this;
    const { amount, variance } = this.#formats;
    for (const base of bases) {
      if (!columns.holds(base)) continue;
      const figure = figures[base];
      const number: NumberFormatName = base === "payments" ? "count" : amount;
      if (figure === null) this.#missing(row, base, look);
      else {
        const value = base === "payments" ? figure.minor : inMajor(input, figure.minor);
        if (figure.formula === null) sheet.value(row, columns.at(base), value, { ...look, number });
        else sheet.formula(row, columns.at(base), figure.formula, { ...look, number }, value);
      }
    }
    const at = (column: FrontColumn): string => inColumn(row, columns.at(column));
    const derive = (
      column: FrontColumn,
      formula: string,
      number: NumberFormatName,
      expected?: number,
    ): void => sheet.formula(row, columns.at(column), formula, { ...look, number, align: "right" }, expected);
    const delta = (against: "before" | "plan"): void => {
      const [change, share] =
        against === "plan"
          ? (["deltaPlan", "deltaPlanShare"] as const)
          : (["deltaBefore", "deltaBeforeShare"] as const);
      if (!columns.holds(change)) return;
      const reference = figures[against];
      if (reference === null) {
        this.#missing(row, change, look);
        this.#missing(row, share, look);
        return;
      }
      const minor = figures.actual.minor - reference.minor;
      derive(change, `${at("actual")}-${at(against)}`, variance, inMajor(input, minor));
      derive(share, changeShare(at(change), at(against), at("actual")), "varianceShare");
    };
    delta("before");
    delta("plan");
    derive(
      "runRate",
      `${at("yearToDate")}/FO_ELAPSED`,
      amount,
      inMajor(input, figures.yearToDate.minor) / input.time.elapsedShare,
    );
    this.#budget(row, figures, derive, look);
    this.#flag(row, figures, look);
  }

  #budget(
    row: number,
    { planYear, committed, yearToDate }: RowFigures,
    derive: (column: FrontColumn, formula: string, number: NumberFormatName, expected?: number) => void,
    look: CellFormat,
  ): void {
    const { columns, input } = this;
    if (!columns.holds("remaining")) return;
    const at = (column: FrontColumn): string => inColumn(row, columns.at(column));
    if (planYear === null) {
      for (const column of ["remaining", "used", "ahead"] as const) this.#missing(row, column, look);
      return;
    }
    const ordered = committed === null ? "" : `-${at("committed")}`;
    const left = planYear.minor - yearToDate.minor - (committed?.minor ?? 0);
    derive(
      "remaining",
      `${at("planYear")}-${at("yearToDate")}${ordered}`,
      this.#formats.amount,
      inMajor(input, left),
    );
    derive("used", `IF(${at("planYear")}=0,"n/m",${at("yearToDate")}/${at("planYear")})`, "share");
    derive("ahead", `IF(ISNUMBER(${at("used")}),${at("used")}-FO_ELAPSED,"n/m")`, "varianceShare");
  }

  #flag(row: number, { plan, planYear }: RowFigures, look: CellFormat): void {
    const { columns, sheet } = this;
    const at = (column: FrontColumn): string => inColumn(row, columns.at(column));
    const [change, share, above, below] =
      plan === null
        ? ([at("deltaBefore"), at("deltaBeforeShare"), "up", "down"] as const)
        : ([at("deltaPlan"), at("deltaPlanShare"), "over plan", "under plan"] as const);
    const isLarge = `ABS(${change})>FO_MAT_ABS,IF(ISNUMBER(${share}),ABS(${share})>FO_MAT_PCT,TRUE)`;
    const isAhead =
      columns.holds("ahead") && planYear !== null
        ? `IF(ISNUMBER(${at("ahead")}),IF(${at("ahead")}>FO_AHEAD,"ahead of the year",""),"")`
        : '""';
    sheet.formula(
      row,
      columns.at("flag"),
      `IF(AND(${isLarge}),IF(${change}>0,"${above}","${below}"),${isAhead})`,
      look,
    );
  }

  #missing(row: number, column: FrontColumn, look: CellFormat): void {
    this.sheet.value(row, this.columns.at(column), "n/a", { ...look, look: "quiet", align: "right" });
  }

  /** Labels of a row with the cells that hold them, and the role of each. */
  #labels(labels: readonly string[], row: number): (LineLabel & Labelled<string>)[] {
    return labels.flatMap((label, at) => {
      const role = this.#roles[at];
      const column = this.columns.at(at === 0 ? "first" : "second");
      return role ? [{ role, label, cell: label === "" ? "" : inColumn(row, column) }] : [];
    });
  }

  #planOf(labels: readonly LineLabel[], of: "reported" | "year"): LiveAmount {
    return this.parts.planned!.amount(labels, of);
  }

  #orders(label: string): LiveAmount {
    return { minor: this.parts.ordered!.of(label), formula: null };
  }

  #sumOf(rows: readonly RowFigures[]): RowFigures {
    const sum = (base: Base): LiveAmount => ({
      formula: null,
      minor: rows.reduce((total, row) => total + (row[base]?.minor ?? 0), 0),
    });
    const known = (base: Base): LiveAmount | null =>
      rows.some((row) => row[base] !== null) ? sum(base) : null;
    return {
      before: sum("before"),
      actual: sum("actual"),
      yearToDate: sum("yearToDate"),
      payments: sum("payments"),
      plan: known("plan"),
      planYear: known("planYear"),
      committed: known("committed"),
    };
  }
}

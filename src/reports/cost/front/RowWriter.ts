import { changeShare } from "../../formula/changeShare";
import { inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, NumberFormatName } from "../../SheetModel";
import { amountFormats, inMajor } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { FrontColumn, FrontColumns } from "./FrontColumns";
import type { LiveAmount } from "./Planned";

/** What a row is made from; null for what cannot be told of it. */
export interface RowFigures {
  readonly before: LiveAmount;
  readonly actual: LiveAmount;
  readonly yearToDate: LiveAmount;
  readonly payments: LiveAmount;
  readonly plan: LiveAmount | null;
  readonly planYear: LiveAmount | null;
  readonly committed: LiveAmount | null;
}

export type Base = keyof RowFigures;
const bases: readonly Base[] = [
  "before",
  "actual",
  "yearToDate",
  "payments",
  "plan",
  "planYear",
  "committed",
];

/** Writes the figures of a row of the front sheet, be it a line, a subtotal or the total. */
export class RowWriter {
  readonly #formats;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: CostReportInput,
    private readonly columns: FrontColumns,
  ) {
    this.#formats = amountFormats(input);
  }

  /** The figures of a row, and what is computed from them alone. */
  write(row: number, figures: RowFigures, look: CellFormat): void {
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
      { ...look, indent: 1 },
    );
  }

  #missing(row: number, column: FrontColumn, look: CellFormat): void {
    this.sheet.value(row, this.columns.at(column), "n/a", { ...look, look: "quiet", align: "right" });
  }
}

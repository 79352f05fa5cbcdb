import { sumMinorOf } from "../../../core/money/sumMinor";
import type { CellValue } from "../../../cells/CellValue";
import type { CostRefs, Labelled, Window } from "../../cost/payments/CostRefs";
import type { MoneyFrame } from "../../cost/MoneyFrame";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, NumberFormatName } from "../../SheetModel";
import { aboveLimit, type NamedRule } from "../alerts/alertRules";
import { budgetWindows } from "../budgetSettings";
import type { BudgetKind } from "../lines/budgetKinds";
import type { BudgetLine } from "../lines/budgetLines";
import type { BudgetSource } from "../lines/BudgetSource";
import { trackerColumns as c, type TrackerBlock, type TrackerColumn } from "./trackerColumns";

const alertWords = ["near the limit", "above the budget", "forecast above", "forecast far above"] as const;
/** Rules from the gravest on, by their place. */
const gravest = [1, 3, 2, 0] as const;

/** Writes the lines of the tracker and their totals. */
export class TrackerWriter {
  readonly ids: string[] = [];

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly source: BudgetSource,
    private readonly frame: MoneyFrame,
    private readonly refs: CostRefs<"budget">,
    private readonly parts: {
      readonly rules: readonly NamedRule[];
      /** Months without a budget: cells of their windows. */
      readonly gaps: readonly Window[];
      readonly prior: PriorSheet | null;
    },
  ) {}

  block(kind: BudgetKind, { first, last, total }: TrackerBlock): void {
    const lines = this.source.of(kind);
    lines.forEach((line, at) => this.#line(line, first + at));
    if (total > last + 1) this.#unplaced(last + 1);
    this.#total(kind, { first, last: total - 1, total }, lines);
  }

  #line(line: BudgetLine, row: number): void {
    const { sheet, source, refs, frame } = this;
    const id = lineId(line.key);
    this.ids.push(id);
    sheet.value(row, c.key, line.key, { number: "text" });
    sheet.value(row, c.line, line.line, { number: "text" });
    if (line.costCentre !== null) sheet.value(row, c.costCentre, line.costCentre, { number: "text" });
    const typed = (heading: string): CellValue => this.parts.prior?.notes.get(id)?.[heading] ?? null;
    const owner = typed("Owner");
    sheet.value(row, c.owner, owner === null || owner === "" ? line.owner : owner, { wrap: true });
    sheet.value(row, c.comment, typed("Comment"), { wrap: true });
    const conditions: readonly Labelled<string>[] = [
      { role: "line", label: line.line, cell: inColumn(row, c.line) },
      ...(line.costCentre === null
        ? []
        : [{ role: "costCentre", label: line.costCentre, cell: inColumn(row, c.costCentre) }]),
    ];
    const { amount } = frame.formats;
    const live = (column: TrackerColumn, role: "actual" | "budget", window: Window, minor: number): void => {
      const whole = line.isOdd ? null : source.sum(refs, role, conditions, window);
      const gaps = role === "budget" ? [] : this.parts.gaps;
      const less = gaps.map((gap) => source.sum(refs, role, conditions, gap));
      const value = frame.major(minor);
      if (whole === null || less.includes(null) || (gaps.length > 0 && column === "actualPeriod"))
        sheet.value(row, c[column], value, { number: amount });
      else sheet.formula(row, c[column], [whole, ...less].join("-"), { number: amount }, value);
    };
    live("planPeriod", "budget", budgetWindows.period, line.planPeriod);
    live("actualPeriod", "actual", budgetWindows.period, line.actualPeriod);
    live("planYear", "budget", budgetWindows.year, line.planYear);
    live("actual", "actual", budgetWindows.toDate, line.actual);
    if (line.kind === "expenditure")
      sheet.value(row, c.committed, frame.major(line.committed), { number: amount });
    this.#derived(row, {
      kind: line.kind,
      delta: line.actualPeriod - line.planPeriod,
      remaining: line.position.remaining,
      ...this.#outlook(row, line),
    });
  }

  #outlook(row: number, { kind, position: { forecast }, planYear }: BudgetLine) {
    const at = (column: TrackerColumn): string => inColumn(row, c[column]);
    const run = `ROUND(${at("actual")}*FO_LENGTH/FO_ELAPSED,FO_DIGITS)`;
    const whole =
      kind === "revenue"
        ? run
        : `IF(${at("committed")}=0,${run},MAX(${run},${at("actual")}+${at("committed")}))`;
    return {
      forecast: `IF(OR(FO_ELAPSED=0,FO_ELAPSED<FO_LEAST),"n/m",${whole})`,
      forecastMinor: forecast,
      over: forecast === null ? null : forecast - planYear,
    };
  }

  /** Orders of no single line: committed, and in no line's budget. */
  #unplaced(row: number): void {
    const { amount } = this.frame.formats;
    this.sheet.value(row, c.line, "(orders of no one line)", { look: "quiet" });
    this.sheet.value(row, c.committed, this.frame.major(this.source.unplaced), { number: amount });
    this.sheet.formula(
      row,
      c.remaining,
      `-${inColumn(row, c.committed)}`,
      { number: amount },
      this.frame.major(-this.source.unplaced),
    );
  }

  #total(
    kind: BudgetKind,
    { first, last, total }: { readonly first: number; readonly last: number; readonly total: number },
    lines: readonly BudgetLine[],
  ): void {
    const { sheet, frame } = this;
    const look: CellFormat = { bold: true, border: "total" };
    sheet.value(total, c.line, kind === "revenue" ? "Revenue" : "Expenditure", look);
    const range = (column: TrackerColumn): string =>
      `${relative(first, c[column])}:${relative(last, c[column])}`;
    const unplaced = kind === "expenditure" ? this.source.unplaced : 0;
    const sum = (column: TrackerColumn, minorOf: (line: BudgetLine) => number, more = 0): void =>
      sheet.formula(
        total,
        c[column],
        `SUM(${range(column)})`,
        { ...look, number: frame.formats.amount },
        frame.major(sumMinorOf(lines, minorOf) + more),
      );
    sum("planPeriod", (line) => line.planPeriod);
    sum("actualPeriod", (line) => line.actualPeriod);
    sum("planYear", (line) => line.planYear);
    sum("actual", (line) => line.actual);
    if (kind === "expenditure") sum("committed", (line) => line.committed, unplaced);
    const forecasts = lines.flatMap(({ position }) => position.forecast ?? []);
    const forecast = forecasts.length === 0 ? null : forecasts.reduce((a, b) => a + b, 0);
    this.#derived(
      total,
      {
        kind,
        delta: sumMinorOf(lines, (line) => line.actualPeriod - line.planPeriod),
        remaining: sumMinorOf(lines, ({ position }) => position.remaining) - unplaced,
        forecast: `IF(COUNT(${range("forecast")})=0,"n/m",SUM(${range("forecast")}))`,
        forecastMinor: forecast,
        over: forecast === null ? null : forecast - sumMinorOf(lines, (line) => line.planYear),
      },
      look,
    );
    sheet.fill(total, c.line, c.comment, look);
  }

  /** What is computed from the other cells of a row alone. */
  #derived(
    row: number,
    figures: {
      readonly kind: BudgetKind;
      readonly delta: number;
      readonly remaining: number;
      readonly forecast: string;
      readonly forecastMinor: number | null;
      readonly over: number | null;
    },
    look: CellFormat = {},
  ): void {
    const { sheet, frame } = this;
    const { amount, variance } = frame.formats;
    const at = (column: TrackerColumn): string => inColumn(row, c[column]);
    const put = (column: TrackerColumn, formula: string, number: NumberFormatName, minor?: number | null) =>
      sheet.formula(
        row,
        c[column],
        formula,
        { ...look, number, align: "right" },
        minor === undefined || minor === null ? undefined : frame.major(minor),
      );
    const committed = figures.kind === "expenditure" ? `-${at("committed")}` : "";
    put("delta", `${at("actualPeriod")}-${at("planPeriod")}`, variance, figures.delta);
    put("remaining", `${at("planYear")}-${at("actual")}${committed}`, amount, figures.remaining);
    put("used", `IF(${at("planYear")}=0,"n/m",${at("actual")}/${at("planYear")})`, "share");
    put(
      "ahead",
      `IF(AND(ISNUMBER(${at("used")}),FO_LENGTH>0),${at("used")}-FO_ELAPSED/FO_LENGTH,"n/m")`,
      "varianceShare",
    );
    put("forecast", figures.forecast, amount, figures.forecastMinor);
    put(
      "over",
      `IF(ISNUMBER(${at("forecast")}),${at("forecast")}-${at("planYear")},"n/m")`,
      variance,
      figures.over,
    );
    if (figures.kind === "revenue") return;
    const cells = { budget: at("planYear"), actual: at("actual"), forecast: at("forecast") };
    const words = gravest.map(
      (rule) => `IF(${aboveLimit(this.parts.rules[rule]!, cells)}>0,"${alertWords[rule]}",`,
    );
    const alert = `${words.join("")}""${")".repeat(words.length)}`;
    sheet.formula(row, c.alert, alert, { ...look, align: "left", indent: 1 });
  }
}

import { sumWhere } from "../../formula/sumWhere";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, NumberFormatName } from "../../SheetModel";
import type { FinalFigures } from "../FinalFigures";
import { forecastFormats } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import type { LinesPlaces } from "../lines/LinesPlaces";
import { certain, growth, minus, nothing, plus, sumOf, type Amount } from "../../formula/Amount";
import { methodName } from "../methodName";
import { frontColumns } from "./frontColumns";
import { writeAccuracy, writeAttention } from "./lineQuality";
import type { Span, Windows } from "./Windows";
import type { YearPlan } from "./YearPlan";
import { changeShare } from "../../formula/changeShare";

type FrontColumn = keyof typeof frontColumns;

/** What the table of lines is written from. */
export interface FrontFacts {
  readonly places: LinesPlaces;
  readonly windows: Windows;
  readonly finals: FinalFigures;
  /** Null without a plan, or without a fiscal year. */
  readonly plan: YearPlan | null;
}

/** Writes the table of lines: figures are formulas over the lines sheet, accuracy is the engine's. */
export class FrontLines {
  readonly #formats;
  /** Of the lines that have every period before and something ahead: what growth of all compares. */
  #compared = { before: nothing, ahead: nothing };
  readonly #sums = new Map<FrontColumn, Amount>();

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: ForecastReportInput,
    private readonly facts: FrontFacts,
    private readonly prior: PriorSheet | null,
  ) {
    this.#formats = forecastFormats(input);
  }

  write(line: number, row: number): void {
    const { sheet, input, facts } = this;
    const { line: series, forecast } = input.lines[line]!;
    const c = frontColumns;
    sheet.value(row, c.key, series.name, { number: "text" });
    sheet.value(row, c.line, series.name, { number: "text", bold: true });
    sheet.value(
      row,
      c.method,
      forecast ? methodName(forecast) : "no forecast",
      forecast ? {} : { look: "quiet" },
    );
    const season = forecast && (forecast.season > 1 ? forecast.season : "none");
    sheet.value(row, c.season, season, { align: "right" });
    const before = this.#actuals(line, facts.windows.before);
    this.#figure(
      row,
      "actual",
      `SUM(${facts.places.span(line, facts.windows.before.from, facts.windows.before.to, "actual")})`,
      before,
    );
    const ahead = this.#ahead(line, row);
    if (this.#hasAll(line, facts.windows.before)) {
      this.#growth(row, [inColumn(row, c.actual), inColumn(row, c.forecast)], before, ahead);
      if (ahead) {
        const compared = this.#compared;
        this.#compared = { before: plus(compared.before, before), ahead: plus(compared.ahead, ahead) };
      }
    } else sheet.value(row, c.growth, "n/a", { align: "right", look: "quiet" });
    if (facts.windows.year) this.#plan(line, row, this.#estimate(line, row, facts.windows.year));
    writeAccuracy(sheet, input.lines[line]!, row);
    const typedOver = facts.places.span(line, input.asOf + 1, input.asOf + input.horizon, "override");
    this.#figure(row, "overrides", `COUNT(${typedOver})`, sumOf([this.#overrides(line)]), {
      number: "count",
      align: "center",
    });
    writeAttention(sheet, input.lines[line]!, row, typedOver, facts.plan !== null);
    const typed = this.prior?.notes.get(lineId(series.name));
    sheet.value(row, c.owner, typed?.["Owner"] ?? null, { wrap: true });
    sheet.value(row, c.comment, typed?.["Comment"] ?? null, { wrap: true });
  }

  /** All lines together, below them. */
  writeTotal(top: number, row: number): void {
    const { sheet } = this;
    const c = frontColumns;
    const bold: CellFormat = { bold: true, border: "total" };
    sheet.value(row, c.line, "All lines", bold);
    const range = (column: number): string => `${relative(top, column)}:${relative(row - 1, column)}`;
    const total = (column: FrontColumn, number: NumberFormatName): Amount => {
      const sum = this.#sums.get(column) ?? nothing;
      const align = column === "overrides" ? ({ align: "center" } as const) : {};
      sheet.formula(row, c[column], `SUM(${range(c[column])})`, { ...bold, number, ...align }, certain(sum));
      return sum;
    };
    total("actual", this.#formats.amount);
    total("forecast", this.#formats.amount);
    // A line without all of the periods before, or with nothing ahead, would pass for growth or decline.
    const isCompared = `ISNUMBER(${range(c.forecast)})*(${range(c.growth)}<>"n/a")`;
    const compared = (column: number): string => `SUMPRODUCT(${isCompared},${range(column)})`;
    const { before, ahead } = this.#compared;
    this.#growth(row, [compared(c.actual), compared(c.forecast)], before, ahead, bold);
    if (this.facts.windows.year) {
      total("estimate", this.#formats.amount);
      if (this.facts.plan) {
        total("plan", this.#formats.amount);
        total("deltaPlan", this.#formats.variance);
        this.#share(row, c.deltaPlanShare, c.deltaPlan, c.plan, bold);
      }
    }
    total("overrides", "count");
    sheet.formula(row, c.attention, `SUMPRODUCT((${range(c.attention)}<>"")*1)`, {
      ...bold,
      number: "count",
      align: "left",
    });
    sheet.fill(row, c.line, c.comment, bold);
  }

  #actuals(line: number, { from, to }: Span): Amount {
    const { values } = this.input.lines[line]!.line;
    return sumOf(Array.from({ length: to - from + 1 }, (_, at) => values[from + at] ?? null));
  }

  #hasAll(line: number, { from, to }: Span): boolean {
    const { values } = this.input.lines[line]!.line;
    return Array.from({ length: to - from + 1 }, (_, at) => values[from + at] ?? null).every(
      (value) => value !== null,
    );
  }

  /** Sum of what Final says of the periods ahead; blank while none of them has a figure. */
  #ahead(line: number, row: number): Amount | undefined {
    const { ahead } = this.facts.windows;
    const range = this.facts.places.span(line, ahead.from, ahead.to, "final");
    const sum = this.facts.finals.sum(line, ahead.from, ahead.to);
    if (this.#isWhole(line, ahead)) return this.#figure(row, "forecast", `SUM(${range})`, sum);
    const known = sum.scale === 0 ? undefined : sum;
    return this.#figure(row, "forecast", `IF(COUNT(${range})=0,"",SUM(${range}))`, known);
  }

  #isWhole(line: number, { from, to }: Span): boolean {
    for (let position = from; position <= to; position++) {
      if (position > this.input.asOf && this.facts.finals.of(line, position) === null) return false;
    }
    return true;
  }

  /** What is actual and Final in the year; of a line without a forecast the actuals alone, as on the rolling forecast. */
  #estimate(line: number, row: number, year: Span): Amount {
    const estimate = this.facts.finals.sum(line, year.from, year.to);
    this.#figure(row, "estimate", this.#inYear(line, "final"), estimate);
    return estimate;
  }

  /** What the lines sheet holds of a line in the fiscal year. */
  #inYear(line: number, column: "final" | "plan"): string {
    const { places } = this.facts;
    return sumWhere(places.ofLine(line, column), [
      { kind: "between", column: places.ofLine(line, "period"), from: "FO_FY_FROM", until: "FO_FY_UNTIL" },
    ]);
  }

  #plan(line: number, row: number, estimate: Amount): void {
    if (!this.facts.plan) return;
    const c = frontColumns;
    const planned = this.facts.plan.of(line);
    if (!planned) {
      this.sheet.value(row, c.plan, "n/a", { align: "right", look: "quiet" });
      return;
    }
    const formula = this.facts.plan.isByPeriod ? this.#inYear(line, "plan") : planned.formula;
    this.#figure(row, "plan", formula, planned.amount);
    const [is, pl] = [inColumn(row, c.estimate), inColumn(row, c.plan)];
    this.#figure(row, "deltaPlan", `${is}-${pl}`, minus(estimate, planned.amount), {
      number: this.#formats.variance,
    });
    this.#share(row, c.deltaPlanShare, c.deltaPlan, c.plan);
  }

  #overrides(line: number): number {
    const { asOf, horizon } = this.input;
    let count = 0;
    for (let position = asOf + 1; position <= asOf + horizon; position++) {
      if (typeof this.facts.finals.override(line, position) === "number") count++;
    }
    return count;
  }

  #figure(
    row: number,
    column: FrontColumn,
    formula: string | null,
    sum?: Amount,
    format: CellFormat = { number: this.#formats.amount },
  ): Amount | undefined {
    if (formula === null) this.sheet.value(row, frontColumns[column], sum?.value ?? null, format);
    else this.sheet.formula(row, frontColumns[column], formula, format, sum && certain(sum));
    this.#sums.set(column, plus(this.#sums.get(column) ?? nothing, sum ?? nothing));
    return sum;
  }

  /** By how much the periods ahead are above those before. */
  #growth(
    row: number,
    [a, b]: readonly [string, string],
    was: Amount,
    is: Amount | undefined,
    format: CellFormat = {},
  ): void {
    const ratio = changeShare(`(${b}-${a})`, a, b);
    this.sheet.formula(
      row,
      frontColumns.growth,
      is === undefined ? `IF(ISNUMBER(${b}),${ratio},"")` : ratio,
      { number: "varianceShare", align: "right", ...format },
      is && growth(was, is),
    );
  }

  #share(row: number, column: number, delta: number, plan: number, format: CellFormat = {}): void {
    const [d, pl] = [inColumn(row, delta), inColumn(row, plan)];
    this.sheet.formula(row, column, `IF(ISNUMBER(${d}),${changeShare(d, pl, `(${pl}+${d})`)},"")`, {
      number: "varianceShare",
      align: "right",
      ...format,
    });
  }
}

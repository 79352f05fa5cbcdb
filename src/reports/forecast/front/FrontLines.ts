import { sumWhere } from "../../formula/sumWhere";
import { textLiteral } from "../../formula/text";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, NumberFormatName } from "../../SheetModel";
import type { FinalFigures } from "../FinalFigures";
import { forecastFormats } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import type { LinesColumn, LinesPlaces } from "../lines/LinesPlaces";
import { certain, growth, minus, nothing, plus, sumOf, type Amount } from "./Amount";
import { frontColumns } from "./frontColumns";
import type { Span, Windows } from "./Windows";
import type { YearPlan } from "./YearPlan";

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
    const { sheet, input } = this;
    const { line: series, forecast, problem } = input.lines[line]!;
    const c = frontColumns;
    sheet.value(row, c.key, series.name, { number: "text" });
    sheet.value(row, c.line, series.name, { number: "text", bold: true, wrap: true });
    sheet.value(row, c.method, forecast?.method ?? "no forecast", {
      wrap: true,
      ...(forecast ? {} : { look: "quiet" }),
    });
    if (forecast)
      sheet.value(row, c.season, forecast.season > 1 ? forecast.season : "none", { align: "right" });
    const before = this.#actuals(line, this.facts.windows.before);
    this.#figure(row, "actual", `SUM(${this.#span(line, "actual", this.facts.windows.before)})`, before);
    const ahead = this.#ahead(line, row);
    this.#growth(row, before, ahead);
    const estimate = this.#estimate(line, row);
    this.#plan(line, row, estimate);
    this.#accuracy(line, row);
    this.#attention(line, row);
    const notes = forecast?.notes.length ?? 0;
    const why = forecast ? `${forecast.why} ${forecast.seasonWhy}` : (problem ?? "");
    sheet.value(row, c.notes, notes === 0 ? why : `${why} Notes below: ${notes}.`, { look: "note" });
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
    const total = (column: FrontColumn, number: NumberFormatName): Amount => {
      const range = `${relative(top, c[column])}:${relative(row - 1, c[column])}`;
      const sum = this.#sums.get(column) ?? nothing;
      sheet.formula(row, c[column], `SUM(${range})`, { ...bold, number }, certain(sum));
      return sum;
    };
    const actual = total("actual", this.#formats.amount);
    const forecast = total("forecast", this.#formats.amount);
    this.#growth(row, actual, forecast, bold);
    if (this.facts.windows.year) {
      total("estimate", this.#formats.amount);
      if (this.facts.plan) {
        total("plan", this.#formats.amount);
        total("deltaPlan", this.#formats.variance);
        this.#share(row, c.deltaPlanShare, c.deltaPlan, c.plan, bold);
      }
    }
    total("overrides", "count");
    const marks = `${relative(top, c.attention)}:${relative(row - 1, c.attention)}`;
    sheet.formula(row, c.attention, `SUMPRODUCT((${marks}<>"")*1)`, {
      ...bold,
      number: "count",
      align: "left",
    });
    sheet.fill(row, c.line, c.comment, bold);
  }

  #span(line: number, column: LinesColumn, { from, to }: Span): string {
    const first = this.facts.places.cell(line, from, column)!;
    return `${first}:${this.facts.places.cell(line, to, column)!.split("!").at(-1)!}`;
  }

  #actuals(line: number, { from, to }: Span): Amount {
    const { values } = this.input.lines[line]!.line;
    return sumOf(Array.from({ length: to - from + 1 }, (_, at) => values[from + at] ?? null));
  }

  #final(line: number, { from, to }: Span): Amount {
    return sumOf(Array.from({ length: to - from + 1 }, (_, at) => this.facts.finals.of(line, from + at)));
  }

  /** Sum of what Final says of the periods ahead; blank while none of them has a figure. */
  #ahead(line: number, row: number): Amount | undefined {
    const { ahead } = this.facts.windows;
    const range = this.#span(line, "final", ahead);
    const sum = this.#final(line, ahead);
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

  #estimate(line: number, row: number): Amount | undefined {
    const { year } = this.facts.windows;
    if (!year) return undefined;
    const sum = sumWhere(this.facts.places.ofLine(line, "final"), [
      {
        kind: "between",
        column: this.facts.places.ofLine(line, "period"),
        from: "FO_FY_FROM",
        until: "FO_FY_UNTIL",
      },
    ]);
    if (this.#isWhole(line, year)) return this.#figure(row, "estimate", sum, this.#final(line, year));
    const rest = this.#span(line, "final", { from: this.input.asOf + 1, to: year.to });
    return this.#figure(row, "estimate", `IF(COUNT(${rest})=ROWS(${rest}),${sum},"")`);
  }

  #plan(line: number, row: number, estimate: Amount | undefined): void {
    if (!this.facts.plan) return;
    const c = frontColumns;
    const planned = this.facts.plan.of(line);
    if (!planned) {
      this.sheet.value(row, c.plan, "n/a", { align: "right", look: "quiet" });
      return;
    }
    const between = { from: "FO_FY_FROM", until: "FO_FY_UNTIL" };
    const formula =
      planned.formula ??
      sumWhere(this.facts.places.ofLine(line, "plan"), [
        { kind: "between", column: this.facts.places.ofLine(line, "period"), ...between },
      ]);
    this.#figure(row, "plan", formula, planned.amount);
    const [is, pl] = [inColumn(row, c.estimate), inColumn(row, c.plan)];
    this.#figure(
      row,
      "deltaPlan",
      estimate === undefined ? `IF(ISNUMBER(${is}),${is}-${pl},"")` : `${is}-${pl}`,
      estimate && minus(estimate, planned.amount),
      { number: this.#formats.variance },
    );
    this.#share(row, c.deltaPlanShare, c.deltaPlan, c.plan);
  }

  #accuracy(line: number, row: number): void {
    const { sheet } = this;
    const c = frontColumns;
    const backtest = this.input.lines[line]!.forecast?.backtest;
    const figure = (column: number, value: number | null | undefined, number: CellFormat["number"]): void => {
      if (typeof value === "number") sheet.value(row, column, value, { number: number! });
      else sheet.value(row, column, "n/a", { align: "right", look: "quiet" });
    };
    figure(c.wape, backtest?.method.wape, "share");
    figure(c.baseline, backtest?.baseline.wape, "share");
    const [own, naive] = [inColumn(row, c.wape), inColumn(row, c.baseline)];
    sheet.formula(
      row,
      c.better,
      `IF(AND(ISNUMBER(${own}),ISNUMBER(${naive})),IF(${own}<${naive},"yes","no"),"n/a")`,
      { align: "center" },
    );
    figure(c.mase, backtest?.method.mase, "amount2");
    figure(c.bias, backtest?.method.bias, "varianceShare");
    figure(c.coverLow, backtest?.method.coverage[0], "share");
    figure(c.coverHigh, backtest?.method.coverage[1], "share");
  }

  #attention(line: number, row: number): void {
    const c = frontColumns;
    const typed = this.facts.places.ofLine(line, "override");
    this.#figure(row, "overrides", `COUNT(${typed})`, sumOf([this.#overrides(line)]), { number: "count" });
    const { forecast, problem } = this.input.lines[line]!;
    const share = inColumn(row, c.deltaPlanShare);
    const reasons = [
      ...(this.facts.plan
        ? [`IF(ISNUMBER(${share}),IF(ABS(${share})>FO_ATTENTION,"Off plan. ",""),"")`]
        : []),
      `IF(${inColumn(row, c.better)}="no","No better than seasonal naive. ","")`,
      `IF(COUNTA(${typed})>COUNT(${typed}),"Override is no number. ","")`,
      ...(forecast ? [] : [textLiteral("No forecast. ")]),
      ...(problem === null && (forecast?.notes.length ?? 0) > 0 ? [textLiteral("Notes. ")] : []),
    ];
    this.sheet.formula(row, c.attention, `TRIM(${reasons.join("&")})`, { wrap: true });
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
    formula: string,
    sum?: Amount,
    format: CellFormat = { number: this.#formats.amount },
  ): Amount | undefined {
    this.sheet.formula(row, frontColumns[column], formula, format, sum && certain(sum));
    this.#sums.set(column, plus(this.#sums.get(column) ?? nothing, sum ?? nothing));
    return sum;
  }

  /** By how much the periods ahead are above those before. */
  #growth(row: number, was: Amount, is: Amount | undefined, format: CellFormat = {}): void {
    const [a, b] = [inColumn(row, frontColumns.actual), inColumn(row, frontColumns.forecast)];
    const ratio = `IF(OR(${a}=0,${a}*${b}<0),"n/m",(${b}-${a})/ABS(${a}))`;
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
    const isMeant = `OR(${pl}=0,${pl}*(${pl}+${d})<0)`;
    this.sheet.formula(row, column, `IF(ISNUMBER(${d}),IF(${isMeant},"n/m",${d}/ABS(${pl})),"")`, {
      number: "varianceShare",
      align: "right",
      ...format,
    });
  }
}

import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { certain, minus, nothing, plus, type Amount } from "../../formula/Amount";
import type { FinalFigures } from "../FinalFigures";
import { forecastFormats } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { LinesPlaces } from "../lines/LinesPlaces";
import { PlanFigures } from "../PlanFigures";
import { RollingColumns, type YearColumns } from "./RollingColumns";
import { changeShare } from "../../formula/changeShare";

/** A year's figures of a line, or of all lines. */
interface YearFigures {
  readonly actual: Amount;
  readonly forecast: Amount;
  /** Null where not every period is planned. */
  readonly plan: Amount | null;
}

/** Writes the lines of the rolling forecast: each figure leads to the lines sheet, years and differences are sums of them. */
export class RollingLines {
  readonly #places: LinesPlaces;
  readonly #plan: PlanFigures;
  readonly #formats;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: ForecastReportInput,
    private readonly columns: RollingColumns,
    private readonly finals: FinalFigures,
  ) {
    this.#places = new LinesPlaces(input);
    this.#plan = new PlanFigures(input);
    this.#formats = forecastFormats(input);
  }

  write(index: number, row: number): void {
    const { input, columns, sheet, finals } = this;
    const { name } = input.lines[index]!.line;
    sheet.value(row, RollingColumns.key, name, { number: "text" });
    sheet.value(row, RollingColumns.line, name, { number: "text" });
    const format: CellFormat = { number: this.#formats.amount };
    for (let position = columns.from; position <= columns.to; position++) {
      const cell = this.#places.cell(index, position, "final")!;
      const expected = finals.of(index, position);
      const formula = expected === null ? `IF(ISNUMBER(${cell}),${cell},"")` : cell;
      sheet.formula(row, columns.ofPeriod(position), formula, format, expected ?? undefined);
    }
    for (const year of columns.years) {
      this.#year(row, year, this.#figures(index, year), {
        plan: `SUM(${this.#planned(index, year)})`,
        isPlanned: `COUNT(${this.#planned(index, year)})=COLUMNS(${this.#periods(row, year.from, year.to)})`,
      });
    }
    this.#ahead(row, finals.sum(index, input.asOf + 1, columns.to));
  }

  /** All lines together: the sum of what stands above. */
  writeTotal(top: number, bottom: number, row: number): void {
    const { input, columns, sheet, finals } = this;
    const look: CellFormat = { bold: true, border: "total" };
    const above = (column: number): string => `${relative(top, column)}:${relative(bottom, column)}`;
    const total = (of: (index: number) => Amount): Amount =>
      input.lines.reduce((sum, _, index) => plus(sum, of(index)), nothing);
    sheet.value(row, RollingColumns.line, "All lines", look);
    const amount: CellFormat = { ...look, number: this.#formats.amount };
    for (let position = columns.from; position <= columns.to; position++) {
      const column = columns.ofPeriod(position);
      sheet.formula(
        row,
        column,
        `SUM(${above(column)})`,
        amount,
        certain(total((index) => finals.sum(index, position, position))),
      );
    }
    for (const year of columns.years) {
      const all = input.lines.map((_, index) => this.#figures(index, year));
      const sum = (of: (figures: YearFigures) => Amount): Amount =>
        all.reduce((added, figures) => plus(added, of(figures)), nothing);
      const figures: YearFigures = {
        actual: sum(({ actual }) => actual),
        forecast: sum(({ forecast }) => forecast),
        plan: all.some(({ plan }) => plan === null) ? null : sum(({ plan }) => plan!),
      };
      const { plan, deltaPlan } = year;
      this.#year(
        row,
        year,
        figures,
        plan === null || deltaPlan === null
          ? null
          : {
              plan: `SUM(${above(plan)})`,
              isPlanned: `COUNT(${above(deltaPlan)})=ROWS(${above(deltaPlan)})`,
            },
        look,
      );
    }
    this.#ahead(
      row,
      total((index) => finals.sum(index, input.asOf + 1, columns.to)),
      look,
    );
  }

  #figures(index: number, { from, to, plan }: YearColumns): YearFigures {
    const { finals, input } = this;
    return {
      actual: finals.sum(index, from, Math.min(to, input.asOf)),
      forecast: finals.sum(index, Math.max(from, input.asOf + 1), to),
      plan: plan === null ? null : this.#plan.sum(index, from, to),
    };
  }

  #year(
    row: number,
    year: YearColumns,
    figures: YearFigures,
    formulas: { readonly plan: string; readonly isPlanned: string } | null,
    look: CellFormat = {},
  ): void {
    const { sheet, input } = this;
    const { from, to, plan, deltaPlan, deltaPlanShare } = year;
    const amount: CellFormat = { ...look, number: this.#formats.amount };
    const estimated = plus(figures.actual, figures.forecast);
    const bold: CellFormat = { ...amount, bold: true };
    const estimate = relative(row, year.estimate);
    if (year.actual === null || year.forecast === null) {
      sheet.formula(row, year.estimate, `SUM(${this.#periods(row, from, to)})`, bold, certain(estimated));
    } else {
      this.#part(row, year.actual, from, Math.min(to, input.asOf), figures.actual, amount);
      this.#part(row, year.forecast, Math.max(from, input.asOf + 1), to, figures.forecast, amount);
      const sum = `${relative(row, year.actual)}+${relative(row, year.forecast)}`;
      sheet.formula(row, year.estimate, sum, bold, certain(estimated));
    }
    if (plan === null || deltaPlan === null || deltaPlanShare === null || !formulas) return;
    const planned = relative(row, plan);
    sheet.formula(row, plan, formulas.plan, amount, figures.plan ? certain(figures.plan) : undefined);
    sheet.formula(
      row,
      deltaPlan,
      `IF(${formulas.isPlanned},${estimate}-${planned},"n/a")`,
      { ...look, number: this.#formats.variance, align: "right" },
      figures.plan ? certain(minus(estimated, figures.plan)) : undefined,
    );
    const delta = relative(row, deltaPlan);
    sheet.formula(
      row,
      deltaPlanShare,
      `IF(ISNUMBER(${delta}),${changeShare(delta, planned, estimate)},"n/a")`,
      { ...look, number: "varianceShare", align: "right" },
    );
  }

  /** Sum of the periods of a year that are actual, or forecast; 0 where there is none. */
  #part(row: number, column: number, from: number, to: number, sum: Amount, format: CellFormat): void {
    if (from > to) this.sheet.value(row, column, 0, format);
    else this.sheet.formula(row, column, `SUM(${this.#periods(row, from, to)})`, format, certain(sum));
  }

  #ahead(row: number, sum: Amount, look: CellFormat = {}): void {
    const { columns, sheet, input } = this;
    const periods = this.#periods(row, input.asOf + 1, columns.to);
    sheet.formula(
      row,
      columns.ahead,
      `SUM(${periods})`,
      { ...look, number: this.#formats.amount },
      certain(sum),
    );
  }

  #periods(row: number, from: number, to: number): string {
    const { columns } = this;
    return `${relative(row, columns.ofPeriod(from))}:${relative(row, columns.ofPeriod(to))}`;
  }

  /** The plan of a line on the lines sheet between the ends of a year. */
  #planned(index: number, { from, to }: YearColumns): string {
    return this.#places.span(index, from, to, "plan");
  }
}

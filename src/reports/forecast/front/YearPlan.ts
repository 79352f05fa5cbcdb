import { periodsPerYear } from "../../../core/planning/series/periodsPerYear";
import type { CellAddress } from "../../../cells/address";
import type { SeriesLine } from "../../../cells/series/SeriesTable";
import { sumsOfCells } from "../../formula/sumOfCells";
import { FiscalYears, type FiscalYear } from "../FiscalYears";
import type { ForecastReportInput } from "../ForecastReportInput";
import { isSameStep } from "../isSameStep";
import type { PlanFigures } from "../PlanFigures";
import { sumOf, type Amount } from "../Amount";

/** The plan of a line for a fiscal year. */
export interface PlanOfYear {
  readonly amount: Amount;
  /** Over the plan's own cells, without "="; null where the lines sheet holds the plan period by period. */
  readonly formula: string | null;
}

/** What is planned for a fiscal year, also where the plan has longer or shorter periods than the history. */
export class YearPlan {
  /** Whether plan and history have equal periods, so that the lines sheet shows both. */
  readonly isByPeriod: boolean;
  readonly #lines: ReadonlyMap<string, SeriesLine>;

  constructor(
    private readonly input: ForecastReportInput,
    private readonly plans: PlanFigures,
    private readonly year: FiscalYear,
  ) {
    this.isByPeriod = input.plan !== null && isSameStep(input.plan.calendar, input.calendar);
    this.#lines = new Map(input.planLines.map((line) => [line.name, line]));
  }

  /** Null where the line has no plan, or the plan does not cover the whole year. */
  of(line: number): PlanOfYear | null {
    const { input, year } = this;
    if (this.isByPeriod) {
      const amount = this.plans.sum(line, year.from, year.to);
      return amount && { amount, formula: null };
    }
    const planned = this.#lines.get(input.lines[line]!.line.name);
    if (!planned || !input.plan) return null;
    const at = this.#positions();
    const values = at.map((position) => planned.values[position] ?? null);
    if (values.length < (periodsPerYear(input.plan.calendar) ?? Infinity) || values.includes(null))
      return null;
    const cells = at.flatMap((position): readonly CellAddress[] => planned.cells[position] ?? []);
    const formula = sumsOfCells(input.plan.sheet, cells).join("+");
    return { amount: sumOf(values), formula };
  }

  /** Periods of the plan whose date lies in the year. */
  #positions(): readonly number[] {
    const { plan, fiscalYearStart } = this.input;
    if (!plan) return [];
    const years = new FiscalYears(plan.calendar, fiscalYearStart);
    const all = Array.from({ length: plan.periods }, (_, position) => position);
    return all.filter((position) => years.of(position)?.name === this.year.name);
  }
}

import { periodsPerYear } from "../../../core/planning/series/periodsPerYear";
import type { CellAddress } from "../../../cells/address";
import type { SeriesLine } from "../../../cells/series/SeriesTable";
import { FiscalYears, type FiscalYear } from "../FiscalYears";
import type { ForecastReportInput } from "../ForecastReportInput";
import { isSameStep } from "../isSameStep";
import type { PlanFigures } from "../PlanFigures";
import { sumOf, type Amount } from "../../formula/Amount";
import { sourceFormula } from "../sourceFormula";

/** The plan of a line for a fiscal year. */
export interface PlanOfYear {
  readonly amount: Amount;
  /** Over the plan's own cells, without "="; null where no formula holds them, or the lines sheet has the plan by period. */
  readonly formula: string | null;
}

/** What is planned for a fiscal year, also where the plan has longer or shorter periods than the history. */
export class YearPlan {
  /** Whether plan and history have equal periods, so that the lines sheet shows both. */
  readonly isByPeriod: boolean;
  readonly #lines: ReadonlyMap<string, SeriesLine>;
  /** Periods of a plan with other periods that lie in the year. */
  readonly #positions: readonly number[];

  constructor(
    private readonly input: ForecastReportInput,
    private readonly plans: PlanFigures,
    private readonly year: FiscalYear,
  ) {
    this.isByPeriod = input.plan !== null && isSameStep(input.plan.calendar, input.calendar);
    this.#lines = new Map(input.planLines.map((line) => [line.name, line]));
    this.#positions = this.isByPeriod || input.plan === null ? [] : positionsIn(year, input.plan, input);
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
    const at = this.#positions;
    const values = at.map((position) => planned.values[position] ?? null);
    const wholeYear = Math.floor(periodsPerYear(input.plan.calendar) ?? Infinity);
    if (values.length < wholeYear || values.includes(null)) return null;
    const cells = at.flatMap((position): readonly CellAddress[] => planned.cells[position] ?? []);
    return { amount: sumOf(values), formula: sourceFormula(input.plan.sheet, cells) };
  }
}

/** Periods of the plan whose date lies in the year. */
function positionsIn(
  { name }: FiscalYear,
  { calendar, periods }: NonNullable<ForecastReportInput["plan"]>,
  { fiscalYearStart }: ForecastReportInput,
): readonly number[] {
  const years = new FiscalYears(calendar, fiscalYearStart);
  return Array.from({ length: periods }, (_, position) => position).filter(
    (position) => years.of(position)?.name === name,
  );
}

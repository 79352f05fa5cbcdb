import { periodsPerYear } from "../../../core/planning/series/periodsPerYear";
import { FiscalYears, type FiscalYear } from "../FiscalYears";
import type { ForecastReportInput } from "../ForecastReportInput";

/** Periods from one position to another, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Periods compared where they are numbered. */
const ofNumbered = 12;

/** Which periods the front sheet adds up: those ahead, as many before them, and a fiscal year. */
export class Windows {
  /** Periods ahead: a year, or as far as the forecast goes. */
  readonly ahead: Span;
  /** The same periods a year before where there are so many, else the last as many. */
  readonly before: Span;
  readonly isYearBefore: boolean;
  /** The fiscal year of the next period, or that of the last one, where the lines sheet shows all of it. */
  readonly year: FiscalYear | null;

  constructor({ calendar, fiscalYearStart, asOf, horizon, shownHistory }: ForecastReportInput) {
    const perYear = periodsPerYear(calendar);
    const known = Math.min(shownHistory, asOf + 1);
    // Every third week has no same period a year before.
    const yearBefore = perYear !== null && Number.isInteger(perYear) && known >= perYear ? perYear : null;
    this.isYearBefore = yearBefore !== null;
    const count = Math.min(Math.floor(perYear ?? ofNumbered), horizon, yearBefore ?? known);
    this.ahead = { from: asOf + 1, to: asOf + count };
    const back = yearBefore ?? count;
    this.before = { from: asOf + 1 - back, to: asOf - back + count };
    const years = new FiscalYears(calendar, fiscalYearStart);
    const shown = { from: asOf + 1 - shownHistory, to: asOf + horizon };
    const isShown = (year: FiscalYear | null): boolean =>
      year !== null && year.from >= shown.from && year.to <= shown.to;
    this.year = [years.of(asOf + 1), years.of(asOf)].find(isShown) ?? null;
  }

  get count(): number {
    return this.ahead.to - this.ahead.from + 1;
  }
}

import { FiscalYears, type FiscalYear } from "../FiscalYears";
import type { ForecastReportInput } from "../ForecastReportInput";

/** Columns of a fiscal year, right of the periods. */
export interface YearColumns {
  readonly year: FiscalYear;
  /** Periods of it that the sheet shows. */
  readonly from: number;
  readonly to: number;
  /** Whether the sheet shows all its periods. */
  readonly isWhole: boolean;
  /** Null where only a part of the year is shown; so is the forecast of the rest. */
  readonly actual: number | null;
  readonly forecast: number | null;
  readonly estimate: number;
  /** Null without a plan too; so are the differences. */
  readonly plan: number | null;
  readonly deltaPlan: number | null;
  readonly deltaPlanShare: number | null;
}

/** Where everything stands on the sheet of the rolling forecast: periods from left to right, then fiscal years. */
export class RollingColumns {
  static readonly key = 0;
  static readonly line = 1;
  static readonly firstPeriod = 2;
  /** Positions of the first and the last period shown. */
  readonly from: number;
  readonly to: number;
  readonly years: readonly YearColumns[];
  /** Sum of the forecast periods. */
  readonly ahead: number;
  readonly comment: number;

  constructor({ calendar, fiscalYearStart, asOf, horizon, shownHistory, plan }: ForecastReportInput) {
    const years = new FiscalYears(calendar, fiscalYearStart);
    const shownFrom = asOf + 1 - shownHistory;
    this.from = Math.max(shownFrom, years.of(asOf)?.from ?? asOf + 1 - horizon);
    this.to = asOf + horizon;
    let column = this.ofPeriod(this.to) + 1;
    const next = (): number => column++;
    this.years = years.between(this.from, this.to).map((year) => {
      const [from, to] = [Math.max(year.from, this.from), Math.min(year.to, this.to)];
      const isWhole = from === year.from && to === year.to;
      const compared = plan !== null && isWhole;
      return {
        year,
        from,
        to,
        isWhole,
        actual: isWhole ? next() : null,
        forecast: isWhole ? next() : null,
        estimate: next(),
        plan: compared ? next() : null,
        deltaPlan: compared ? next() : null,
        deltaPlanShare: compared ? next() : null,
      };
    });
    this.ahead = next();
    this.comment = next();
  }

  ofPeriod(position: number): number {
    return RollingColumns.firstPeriod + position - this.from;
  }
}

import type { ReadBudget } from "../../cells/cost/tables/ReadBudget";
import { addDays, addMonths, isoDate, isoDateFromDayNumber, type IsoDate } from "../../core/dates/isoDate";
import { yearToDateOf, type Period } from "../../core/dates/period";

const monthsOfYear = 12;

/** Months since the beginning of our calendar. */
export function monthNumber(day: IsoDate): number {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return year * monthsOfYear + month - 1;
}

/** First day of a month. */
export function firstOf(month: number): IsoDate {
  const [year, at] = [Math.floor(month / monthsOfYear), (month % monthsOfYear) + 1];
  return isoDate(`${year}-${String(at).padStart(2, "0")}-01`);
}

/** Months of days, those that come often asked once. @param days Day numbers. */
export function monthNumbers(days: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return days.map((day) => {
    let month = known.get(day);
    if (month === undefined) known.set(day, (month = monthNumber(isoDateFromDayNumber(day))));
    return month;
  });
}

/** The reported period in its fiscal year, and which months have a budget: only those are compared. */
export class BudgetTime {
  readonly year: Period;
  /** Month of each row: that in which its period ends. */
  readonly months: Int32Array;
  /** Months of the year with a budget, in order. */
  readonly budgeted: readonly number[];
  /** Months up to the end of the period with an actual and without a budget. */
  readonly gaps: readonly number[];

  /** @param kept Rows that are compared (1). */
  constructor(
    readonly period: Period,
    { columns, starts, hasActual }: ReadBudget,
    kept: Uint8Array,
    fiscalYearStart = 1,
  ) {
    const first = yearToDateOf(period, fiscalYearStart).first;
    this.year = { first, last: addDays(addMonths(first, monthsOfYear), -1) };
    this.months = monthNumbers(columns.days);
    const from = monthNumbers(starts);
    const [withBudget, withActual] = [new Set<number>(), new Set<number>()];
    this.months.forEach((month, row) => {
      if (kept[row] === 0) return;
      if (columns.budget.minor[row] !== 0) for (let at = from[row]!; at <= month; at++) withBudget.add(at);
      if (hasActual[row] === 1 && columns.actual[row] !== 0) withActual.add(month);
    });
    const [start, end] = [Math.min(this.from, this.yearFrom), this.to];
    const all = Array.from({ length: this.yearTo - start + 1 }, (_, at) => start + at);
    this.budgeted = all.filter((month) => month >= this.yearFrom && withBudget.has(month));
    this.gaps = all.filter((month) => month <= end && withActual.has(month) && !withBudget.has(month));
  }

  get from(): number {
    return monthNumber(this.period.first);
  }

  get to(): number {
    return monthNumber(this.period.last);
  }

  get yearFrom(): number {
    return monthNumber(this.year.first);
  }

  get yearTo(): number {
    return monthNumber(this.year.last);
  }

  /** Months with a budget that are over, of those of the year. */
  get elapsed(): number {
    return this.budgeted.filter((month) => month <= this.to).length;
  }
}

import { addDays, addMonths, dayNumber, firstOfMonth, type IsoDate } from "../../core/dates/isoDate";
import type { MonthSpan } from "../../core/cost/spend/MonthlySums";
import { monthOf, yearToDateOf, type Period } from "../../core/dates/period";

/** Months that the trend shows at most. */
const trendMonths = 24;
/** Months by which suppliers are ranked at least. */
const rankedMonths = 12;
const monthsOfYear = 12;

/** The reported period among the months that a report looks at. */
export class CostTime {
  /** Without gaps, up to the last month of the period. */
  readonly months: readonly Period[];
  /** As many months as the period has, before it. */
  readonly before: MonthSpan;
  readonly reported: MonthSpan;
  /** From the beginning of the fiscal year to the end of the period. */
  readonly yearToDate: MonthSpan;
  /** A year up to the end of the period, or the period where it is longer. */
  readonly ranked: MonthSpan;
  /** What the trend shows: from the first month with payments on. */
  readonly trend: MonthSpan;
  readonly year: Period;

  /**
   * @param period Whole months.
   * @param firstDay Of all payments.
   */
  constructor(
    readonly period: Period,
    firstDay: IsoDate,
    fiscalYearStart = 1,
  ) {
    const count = monthsBetween(period.first, period.last) + 1;
    const end = firstOfMonth(period.last);
    const yearStart = yearToDateOf(period, fiscalYearStart).first;
    this.year = { first: yearStart, last: addDays(addMonths(yearStart, monthsOfYear), -1) };
    const ranked = addMonths(end, 1 - Math.max(rankedMonths, count));
    const earliestTrend = addMonths(end, 1 - Math.max(trendMonths, count));
    const first = firstOfMonth(firstDay);
    const trend = first > earliestTrend ? (first < period.first ? first : period.first) : earliestTrend;
    const before = addMonths(period.first, -count);
    const start = [yearStart, ranked, trend, before].sort()[0]!;
    const last = monthsBetween(start, end);
    this.months = Array.from({ length: last + 1 }, (_, at) => monthOf(addMonths(start, at)));
    const since = (day: IsoDate): MonthSpan => ({ from: monthsBetween(start, day), to: last });
    this.reported = since(period.first);
    this.before = { from: monthsBetween(start, before), to: this.reported.from - 1 };
    this.yearToDate = since(yearStart);
    this.ranked = since(ranked);
    this.trend = since(trend);
  }

  /** Share of the fiscal year that is over at the end of the period. */
  get elapsedShare(): number {
    return (this.yearToDate.to - this.yearToDate.from + 1) / monthsOfYear;
  }

  periodOf({ from, to }: MonthSpan): Period {
    return { first: this.months[from]!.first, last: this.months[to]!.last };
  }

  /** Place of each day's month in the list; -1 where it is not in it. @param days Day numbers. */
  monthsOf(days: Int32Array): Int32Array {
    const first = dayNumber(this.months[0]!.first);
    const length = dayNumber(this.months.at(-1)!.last) - first + 1;
    const monthOfDay = new Int32Array(length);
    this.months.forEach((month, at) => {
      monthOfDay.fill(at, dayNumber(month.first) - first, dayNumber(month.last) - first + 1);
    });
    return days.map((day) => {
      const at = day - first;
      return at >= 0 && at < length ? monthOfDay[at]! : -1;
    });
  }
}

function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [year, month] = from.split("-").map(Number) as [number, number];
  const [toYear, toMonth] = to.split("-").map(Number) as [number, number];
  return (toYear - year) * monthsOfYear + toMonth - month;
}

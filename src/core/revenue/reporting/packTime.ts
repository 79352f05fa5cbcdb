import { addDays, addMonths, endOfMonth, firstOfMonth, monthsLater, type IsoDate } from "../../dates/isoDate";
import { yearToDateOf, type Period } from "../../dates/period";

/** The stretches of time that a revenue pack shows. */
export interface PackTime {
  /** Reported: whole months. */
  readonly period: Period;
  readonly yearToDate: Period;
  /** Months shown, reported ones first. */
  readonly months: readonly Period[];
  /** How many of the months shown end by the period's last day. */
  readonly reported: number;
  /** The day before the first month shown, and the last day of each reported one: where balances are struck. */
  readonly days: readonly IsoDate[];
}

/** Months shown up to the reported day, and after it, as remaining performance asks for two years. */
const shownBefore = 12;
const shownAfter = 24;

/**
 * @param period Whole months.
 * @param fiscalYearStart Month (1 to 12) in which the fiscal year begins.
 */
export function packTime(period: Period, fiscalYearStart = 1): PackTime {
  const yearToDate = yearToDateOf(period, fiscalYearStart);
  const starts = [period.first, yearToDate.first, addMonths(firstOfMonth(period.last), 1 - shownBefore)];
  const first = starts.sort()[0]!;
  const end = endOfMonth(monthsLater(period.last, shownAfter));
  const months: Period[] = [];
  for (let day = first; day <= end; day = addMonths(day, 1))
    months.push({ first: day, last: endOfMonth(day) });
  const days = [addDays(first, -1), ...months.flatMap(({ last }) => (last <= period.last ? [last] : []))];
  return { period, yearToDate, months, reported: days.length - 1, days };
}

import { addDays, addMonths, dateParts, daysInMonth, endOfMonth, isoDateOf, type IsoDate } from "./isoDate";

/** A stretch of calendar days, both ends included. */
export interface Period {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export function monthPeriod(year: number, month: number): Period {
  return {
    first: isoDateOf(year, month, 1)!,
    last: isoDateOf(year, month, daysInMonth(year, month))!,
  };
}

/** The month of a day. */
export function monthOf(day: IsoDate): Period {
  const { year, month } = dateParts(day);
  return monthPeriod(year, month);
}

/** Quarter 1 to 4 of a fiscal year. */
export function quarterPeriod(year: number, quarter: number, fiscalYearStart = 1): Period {
  const first = addMonths(yearPeriod(year, fiscalYearStart).first, (quarter - 1) * 3);
  return { first, last: endOfMonth(addMonths(first, 2)) };
}

/**
 * A fiscal year, named by the calendar year in which it ends.
 * @param fiscalYearStart Month (1 to 12) in which it begins.
 * @example yearPeriod(2026, 7) // => { first: "2025-07-01", last: "2026-06-30" }
 */
export function yearPeriod(year: number, fiscalYearStart = 1): Period {
  const first = isoDateOf(fiscalYearStart === 1 ? year : year - 1, fiscalYearStart, 1)!;
  return { first, last: addDays(addMonths(first, 12), -1) };
}

/** Whole months from a day on: from 15 January, 12 months run to 14 January. */
export function monthsFrom(first: IsoDate, months: number): Period {
  return { first, last: addDays(addMonths(first, months), -1) };
}

export function dayPeriod(date: IsoDate): Period {
  return { first: date, last: date };
}

/** From the start of the earlier to the end of the later. */
export function spanOf(from: Period, to: Period): Period {
  return {
    first: from.first < to.first ? from.first : to.first,
    last: from.last > to.last ? from.last : to.last,
  };
}

export function containsPeriod(outer: Period, inner: Period): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

/** The same stretch twelve months earlier; a month end stays a month end. */
export function priorYearOf({ first, last }: Period): Period {
  const lastShifted = addMonths(last, -12);
  return {
    first: addMonths(first, -12),
    last: last === endOfMonth(last) ? endOfMonth(lastShifted) : lastShifted,
  };
}

/** From the start of the fiscal year that holds the period's last day to that day. */
export function yearToDateOf({ last }: Period, fiscalYearStart = 1): Period {
  const { year, month } = dateParts(last);
  return { first: isoDateOf(month >= fiscalYearStart ? year : year - 1, fiscalYearStart, 1)!, last };
}

export function isWholeMonths({ first, last }: Period): boolean {
  return first.endsWith("-01") && last === endOfMonth(last);
}

export function isOneMonth({ first, last }: Period): boolean {
  const month = monthOf(first);
  return first === month.first && last === month.last;
}

/** @example periodLabel({ first: "2026-03-01", last: "2026-03-31" }) // => "2026-03" */
export function periodLabel(period: Period): string {
  const { first, last } = period;
  if (first === last) return first;
  if (!isWholeMonths(period)) return `${first}..${last}`;
  const from = first.slice(0, 7);
  const to = last.slice(0, 7);
  if (from === to) return from;
  if (from.endsWith("-01") && to.endsWith("-12") && from.slice(0, 4) === to.slice(0, 4))
    return from.slice(0, 4);
  return `${from}..${to}`;
}

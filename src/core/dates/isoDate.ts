import { financeError } from "../errors/financeError";

declare const dayBrand: unique symbol;

/** A calendar day as "2026-03-31": equal by ===, ordered by <, free of time zones. */
export type IsoDate = string & { readonly [dayBrand]: true };

const millisecondsPerDay = 86_400_000;

/** The day, or null where the calendar has none such. Month counts from 1. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as IsoDate;
}

/**
 * The day that a text in ISO form names.
 * @throws DATE_UNREADABLE when it is not a day of the calendar.
 * @example isoDate("2024-02-29") // => "2024-02-29"
 */
export function isoDate(text: string): IsoDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const date = match && isoDateOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!date) throw financeError("DATE_UNREADABLE", { place: "Date", value: JSON.stringify(text) });
  return date;
}

/** Year, month (from 1) and day of a date. */
export function dateParts(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);
}

export function isoDateFromDayNumber(day: number): IsoDate {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10) as IsoDate;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDateFromDayNumber(dayNumber(date) + days);
}

/**
 * The same day `months` later, clamped to the end of a shorter month.
 * @example addMonths(isoDate("2026-01-31"), 1) // => "2026-02-28"
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (((index % 12) + 12) % 12) + 1;
  return isoDateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))!;
}

export function endOfMonth(date: IsoDate): IsoDate {
  const { year, month } = dateParts(date);
  return isoDateOf(year, month, daysInMonth(year, month))!;
}

/**
 * The same day `months` later; a month end stays a month end.
 * @example monthsLater(isoDate("2026-02-28"), 1) // => "2026-03-31"
 */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  const later = addMonths(date, months);
  return date === endOfMonth(date) ? endOfMonth(later) : later;
}

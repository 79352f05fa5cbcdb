import { financeError } from "../errors/financeError";

declare const dayBrand: unique symbol;

/** A calendar day as "2026-03-31": equal by ===, ordered by <, free of time zones. */
export type IsoDate = string & { readonly [dayBrand]: true };

const zero = "0".charCodeAt(0);

/** Years are counted from March on, so that the leap day is the last of its year; 400 of them have as many days each. */
const daysOf400Years = 146_097;
/** From 1 March of the year 0 to 1970-01-01. */
const daysBefore1970 = 719_468;

/** The day, or null where the calendar has none such. Month counts from 1. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > daysInMonth(year, month)) return null;
  return textOf(year, month, day);
}

function textOf(year: number, month: number, day: number): IsoDate {
  const years = year < 1000 ? String(year).padStart(4, "0") : year;
  return `${years}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}` as IsoDate;
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
  return {
    year: twoDigits(date, 0) * 100 + twoDigits(date, 2),
    month: twoDigits(date, 5),
    day: twoDigits(date, 8),
  };
}

/** By character codes: schedules of many lines take millions of dates apart. */
function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * zero;
}

export function firstOfMonth(day: IsoDate): IsoDate {
  return `${day.slice(0, 8)}01` as IsoDate;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  const month = twoDigits(date, 5);
  const fromMarch = month < 3 ? month + 9 : month - 3;
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2);
  const marchYear = month < 3 ? year - 1 : year;
  const century = Math.floor(marchYear / 100);
  const leapDays = (marchYear >> 2) - century + (century >> 2);
  return marchYear * 365 + leapDays + daysBeforeMonth(fromMarch) + twoDigits(date, 8) - 1 - daysBefore1970;
}

/** Of a year that begins in March. */
function daysBeforeMonth(fromMarch: number): number {
  return Math.floor((153 * fromMarch + 2) / 5);
}

export function isoDateFromDayNumber(day: number): IsoDate {
  const since = day + daysBefore1970;
  const cycle = Math.floor(since / daysOf400Years);
  const inCycle = since - cycle * daysOf400Years;
  const leapDays = Math.floor(inCycle / 1_460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const yearOfCycle = Math.floor((inCycle - leapDays) / 365);
  const before = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  const inYear = inCycle - before;
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0);
  return textOf(year, month, inYear - daysBeforeMonth(fromMarch) + 1);
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

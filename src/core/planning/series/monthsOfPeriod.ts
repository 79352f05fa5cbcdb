import { daysInMonth, isoDateOf } from "../../dates/isoDate";
import type { Period } from "../../dates/period";
import type { Calendar } from "./Calendar";
import { firstMonth } from "./firstMonth";
import { monthsPerPeriod } from "./monthsPerPeriod";

/**
 * The whole months that a period of months, quarters or years covers.
 * @returns Null for other calendars, whose dates do not tell the first day from the last, and beyond the years 1 to 9999.
 */
export function monthsOfPeriod(calendar: Calendar, position: number): Period | null {
  const months = monthsPerPeriod(calendar);
  if (months === null || calendar.first === null) return null;
  const from = firstMonth(calendar, calendar.first, months) + position * months;
  const to = from + months - 1;
  const first = isoDateOf(yearOf(from), monthOf(from), 1);
  const last = isoDateOf(yearOf(to), monthOf(to), daysInMonth(yearOf(to), monthOf(to)));
  return first && last && { first, last };
}

function yearOf(month: number): number {
  return Math.floor(month / 12);
}

function monthOf(month: number): number {
  return month - yearOf(month) * 12 + 1;
}

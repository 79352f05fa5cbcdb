import { weekdayOf } from "./weekdayOf";

/** Monday 1969-12-29, the first of its week, in days since 1970-01-01. */
const someMonday = -3;

/**
 * Number of an open day when open days alone are counted, without end in both directions; null for any other day.
 * @param weekdays Open weekdays, ascending; 1 Monday to 7 Sunday.
 * @param day Days since 1970-01-01.
 */
export function openDayNumber(weekdays: readonly number[], day: number): number | null {
  const turn = weekdays.indexOf(weekdayOf(day));
  if (turn < 0) return null;
  return Math.floor((day - someMonday) / 7) * weekdays.length + turn;
}

/** The day, since 1970-01-01, of the number that `openDayNumber` gives it. */
export function dayOfOpenDayNumber(weekdays: readonly number[], number: number): number {
  const week = Math.floor(number / weekdays.length);
  return someMonday + week * 7 + weekdays[number - week * weekdays.length]! - 1;
}

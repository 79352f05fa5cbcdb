import { dayNumber, type IsoDate } from "../../dates/isoDate";
import type { Calendar } from "./Calendar";
import { firstMonth } from "./firstMonth";
import { monthNumber } from "./monthNumber";
import { monthsPerPeriod } from "./monthsPerPeriod";
import { openDayNumber } from "./openDays";

/**
 * The period that a day names: of months, quarters and years the one that contains it, else the one of just this date.
 * @returns Periods after period 0, below 0 before it; null where no period has this date, or periods are numbered.
 * @example positionOf({ step: "month", first: isoDate("2026-01-31"), atMonthEnd: true }, isoDate("2026-03-01")) // => 2
 */
export function positionOf(calendar: Calendar, day: IsoDate): number | null {
  const { first, every = 1, lengths, weekdays } = calendar;
  if (first === null) return null;
  const months = monthsPerPeriod(calendar);
  if (months !== null) {
    return Math.floor((monthNumber(day) - firstMonth(calendar, first, months)) / months);
  }
  const start = dayNumber(first);
  if (lengths) return positionByLengths(lengths, calendar.longer ?? [], dayNumber(day) - start);
  if (weekdays) {
    const number = openDayNumber(weekdays, dayNumber(day));
    return number === null ? null : number - openDayNumber(weekdays, start)!;
  }
  const position = (dayNumber(day) - start) / (every * (calendar.step === "week" ? 7 : 1));
  return Number.isInteger(position) ? position : null;
}

function positionByLengths(lengths: readonly number[], longer: readonly number[], days: number) {
  const round = lengths.reduce((sum, length) => sum + length, 0);
  // Whole rounds at once, but for those that longer periods stand in or behind.
  const until = longer.length === 0 ? Infinity : longer[0]!;
  const skipped = Math.min(Math.floor(days / round), Math.floor(until / lengths.length));
  let position = skipped * lengths.length;
  let left = days - skipped * round;
  while (left > 0) {
    const turn = position - Math.floor(position / lengths.length) * lengths.length;
    left -= lengths[turn]! + (longer.includes(position) ? 7 : 0);
    position++;
  }
  return left === 0 ? position : null;
}

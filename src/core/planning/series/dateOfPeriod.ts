import {
  dateParts,
  dayNumber,
  daysInMonth,
  isoDate,
  isoDateFromDayNumber,
  isoDateOf,
  type IsoDate,
} from "../../dates/isoDate";
import type { Calendar } from "./Calendar";
import { isLateInMonth } from "./isLateInMonth";
import { monthsPerPeriod } from "./monthsPerPeriod";
import { dayOfOpenDayNumber, openDayNumber } from "./openDays";
import { weekdayOf } from "./weekdayOf";

const earliest = dayNumber(isoDate("0001-01-01"));
const latest = dayNumber(isoDate("9999-12-31"));

/**
 * Date of a period in the way that the calendar's user writes dates, inside the data and beyond: month ends stay month ends,
 * fiscal months follow their pattern.
 * @param position Periods after period 0; below 0 before it.
 * @returns Null where periods are numbered, and beyond the years 1 to 9999.
 * @example dateOfPeriod({ step: "month", first: isoDate("2026-01-31"), atMonthEnd: true }, 1) // => "2026-02-28"
 */
export function dateOfPeriod(calendar: Calendar, position: number): IsoDate | null {
  const { first, every = 1, lengths, weekdays } = calendar;
  if (first === null) return null;
  const months = monthsPerPeriod(calendar);
  if (months !== null) return dateInMonth(calendar, first, position * months);
  const start = dayNumber(first);
  if (lengths) return dateOfDay(start + daysTo(lengths, calendar.longer ?? [], position));
  if (weekdays) return dateOfDay(dayOfOpenDayNumber(weekdays, openDayNumber(weekdays, start)! + position));
  return dateOfDay(start + position * every * (calendar.step === "week" ? 7 : 1));
}

function dateOfDay(day: number): IsoDate | null {
  return day >= earliest && day <= latest ? isoDateFromDayNumber(day) : null;
}

function dateInMonth(calendar: Calendar, first: IsoDate, monthsAfter: number): IsoDate | null {
  const { year, month, day } = dateParts(first);
  const index = year * 12 + (month - 1) + monthsAfter;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  const wanted = calendar.atMonthEnd ? 31 : (calendar.dayOfMonth ?? day);
  const date = isoDateOf(toYear, toMonth, Math.min(wanted, daysInMonth(toYear, toMonth)));
  if (date === null || !calendar.weekdays) return date;
  const towards = isLateInMonth(wanted) ? -1 : 1;
  let open = dayNumber(date);
  while (!calendar.weekdays.includes(weekdayOf(open))) open += towards;
  return isoDateFromDayNumber(open);
}

function daysTo(lengths: readonly number[], longer: readonly number[], position: number): number {
  const rounds = Math.floor(position / lengths.length);
  const round = lengths.reduce((sum, length) => sum + length, 0);
  const inRound = lengths.slice(0, position - rounds * lengths.length);
  const extra = longer.filter((long) => long < position).length;
  return rounds * round + inRound.reduce((sum, length) => sum + length, 0) + 7 * extra;
}

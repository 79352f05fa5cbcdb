import { dateParts, dayNumber, daysInMonth, type IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import type { Convention } from "./convention";
import { monthWeights, type MonthConvention, type MonthWeights } from "./monthWeights";
import type { Share } from "./rounding";
import { scheduledTerm } from "./scheduledTerm";

/** What is spread evenly: a term, and how. */
export interface Line {
  /** First and last day, both served. */
  readonly term: Period;
  readonly convention: Convention;
  /** Milliseconds after midnight at which the first day begins and the last ends; for "exact time" only. */
  readonly times?: { readonly start: number; readonly end: number };
}

const none: Share = { part: 0, whole: 1 };
const all: Share = { part: 1, whole: 1 };
const millisecondsPerDay = 86_400_000;

/**
 * Share of a line's revenue recognised by the end of a day, exactly. Inside a month, a month's share runs evenly over
 * the days that the term covers.
 */
export function shareThrough(line: Line, day: IsoDate): Share {
  const { convention, times } = line;
  const term = scheduledTerm(line);
  if (day < term.first) return none;
  if (convention === "exact time") return shareOfTime(term, times, day);
  if (convention === "daily half-open") return shareOfNights(term, day);
  if (day >= term.last) return all;
  return convention === "daily" ? shareOfDays(term, day) : shareOfMonths(convention, term, day);
}

function shareOfDays({ first, last }: Period, day: IsoDate): Share {
  const start = dayNumber(first);
  return { part: dayNumber(day) - start + 1, whole: dayNumber(last) - start + 1 };
}

/** The last day is cut off; a term of one day keeps it. */
function shareOfNights({ first, last }: Period, day: IsoDate): Share {
  const start = dayNumber(first);
  const whole = dayNumber(last) - start;
  const part = dayNumber(day) - start + 1;
  return part >= whole ? all : { part, whole };
}

function shareOfTime({ first, last }: Period, times: Line["times"], day: IsoDate): Share {
  const midnight = dayNumber(first);
  const start = times?.start ?? 0;
  const whole = (dayNumber(last) - midnight) * millisecondsPerDay + (times?.end ?? 0) - start;
  const part = (dayNumber(day) - midnight + 1) * millisecondsPerDay - start;
  return whole <= 0 || part >= whole ? all : { part, whole };
}

function shareOfMonths(convention: MonthConvention, term: Period, day: IsoDate): Share {
  const first = dateParts(term.first);
  const last = dateParts(term.last);
  const now = dateParts(day);
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  if (months === 1) return shareOfDays(term, day);
  const weights = monthWeights(convention, term, months);
  const whole = weights.first + (months - 2) * weights.middle + weights.last;
  const before = (now.year - first.year) * 12 + now.month - first.month;
  const covered =
    before === 0
      ? daysInMonth(first.year, first.month) - first.day + 1
      : coveredDays(before, months, last, now);
  const passed = before === 0 ? now.day - first.day + 1 : now.day;
  return {
    part: weightBefore(weights, before) * covered + weightOf(weights, before, months) * passed,
    whole: whole * covered,
  };
}

interface MonthAndDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function coveredDays(before: number, months: number, last: MonthAndDay, now: MonthAndDay): number {
  return before === months - 1 ? last.day : daysInMonth(now.year, now.month);
}

function weightBefore({ first, middle }: MonthWeights, months: number): number {
  return months === 0 ? 0 : first + (months - 1) * middle;
}

function weightOf({ first, middle, last }: MonthWeights, month: number, months: number): number {
  if (month === 0) return first;
  return month === months - 1 ? last : middle;
}

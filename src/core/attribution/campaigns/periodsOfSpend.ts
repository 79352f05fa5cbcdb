import { addDays, dayNumber, type IsoDate } from "../../dates/isoDate";
import { periodLabel, type Period } from "../../dates/period";
import { FinanceError } from "../../errors/financeError";
import type { Calendar } from "../../planning/series/Calendar";
import { calendarOf } from "../../planning/series/calendarOf";
import { dateOfPeriod } from "../../planning/series/dateOfPeriod";
import { monthsOfPeriod } from "../../planning/series/monthsOfPeriod";
import { periodName } from "../../planning/series/periodName";
import type { SpendPeriods } from "./SpendPeriods";

/**
 * The periods that rows of spend are of, from the earliest to the latest, with those in between that no row names: days, weeks,
 * months, quarters or years as the calendar of their days tells. A week begins on the day that stands for it. Days that tell no
 * step each last until the next one, the last as long as the one before it.
 * @param named Of the rows, in any order, be they days or stretches of days.
 */
export function periodsOfSpend(named: readonly Period[]): SpendPeriods {
  const byFirst = new Map(named.map((period) => [period.first, period]));
  const days = [...byFirst.keys()].sort();
  const regular = regularPeriods(days);
  if (regular) return { ...regular, isUneven: false };
  const starts = days.map(dayNumber);
  const ends = days.map((day, at) => {
    const { last } = byFirst.get(day)!;
    if (last > day) return Math.min(dayNumber(last) + 1, starts[at + 1] ?? Infinity);
    return starts[at + 1] ?? starts[at]! + (at === 0 ? 1 : starts[at]! - starts[at - 1]!);
  });
  const names = days.map((day) => periodLabel(byFirst.get(day)!));
  return { starts, ends, names, isUneven: days.length > 1 };
}

function regularPeriods(days: readonly IsoDate[]): Omit<SpendPeriods, "isUneven"> | null {
  const known = calendarIn(days);
  if (known === null || known.calendar.first === null) return null;
  const { calendar, count } = known;
  const periods = Array.from({ length: count }, (_, at) => spanOf(calendar, at));
  return {
    starts: periods.map(({ first }) => dayNumber(first)),
    ends: periods.map(({ last }) => dayNumber(last) + 1),
    names: periods.map((_, at) => periodName(calendar, at)),
  };
}

/** Null where the days are of no calendar. */
function calendarIn(
  days: readonly IsoDate[],
): { readonly calendar: Calendar; readonly count: number } | null {
  try {
    const { calendar, positions } = calendarOf(days);
    return { calendar, count: Math.max(0, ...positions) + 1 };
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    return null;
  }
}

function spanOf(calendar: Calendar, at: number): Period {
  const months = monthsOfPeriod(calendar, at);
  if (months) return months;
  return { first: dateOfPeriod(calendar, at)!, last: addDays(dateOfPeriod(calendar, at + 1)!, -1) };
}

import { financeError } from "../../../errors/financeError";
import { addDays, dateParts, endOfMonth, isoDateOf, type IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";

/** Lengths of calendar periods, in months. */
export const periodLengths = { month: 1, quarter: 3, year: 12 } as const;

export type PeriodLength = keyof typeof periodLengths;

/** The calendar months, quarters or years that a term touches, whole ones. */
export function calendarPeriods(term: Period, length: PeriodLength): readonly Period[] {
  const months = periodLengths[length];
  const begins = monthIndex(term.first);
  const ends = monthIndex(term.last);
  const periods: Period[] = [];
  for (let index = begins - (begins % months); index <= ends; index += months) {
    periods.push({ first: firstOfMonth(index), last: endOfMonth(firstOfMonth(index + months - 1)) });
  }
  return periods;
}

/** Months since the year 0. */
function monthIndex(day: IsoDate): number {
  const { year, month } = dateParts(day);
  return year * 12 + month - 1;
}

function firstOfMonth(index: number): IsoDate {
  return isoDateOf(Math.floor(index / 12), (index % 12) + 1, 1)!;
}

/**
 * Periods of a calendar of one's own, such as 4-4-5, that hold a term: the first begins with the term.
 * @param ends Last days of periods, rising.
 * @throws PERIODS_TOO_SHORT when the term goes on after the last of them.
 */
export function tablePeriods(term: Period, ends: readonly IsoDate[]): readonly Period[] {
  const latest = ends.at(-1);
  if (latest === undefined || latest < term.last) {
    throw financeError("PERIODS_TOO_SHORT", { last: latest ?? "none", end: term.last });
  }
  const periods: Period[] = [];
  for (const [index, last] of ends.entries()) {
    const before = ends[index - 1];
    if (last < term.first || (before !== undefined && before >= term.last)) continue;
    periods.push({
      first: before === undefined || before < term.first ? term.first : addDays(before, 1),
      last,
    });
  }
  return periods;
}

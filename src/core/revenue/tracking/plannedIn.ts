import { dateParts, type IsoDate } from "../../dates/isoDate";
import type { Period } from "../../dates/period";

/** What is planned for a stretch of time, in minor units. */
export interface PlannedAmount {
  readonly period: Period;
  readonly minor: number;
}

/**
 * Of planned amounts, what is for a period of whole months: each goes evenly to the months it touches, rounded half away
 * from zero as a running total, so that the months of an amount add up to it.
 * @example plannedIn([{ period: quarterPeriod(2026, 1), minor: 100 }], monthPeriod(2026, 2)) // => 34
 */
export function plannedIn(amounts: readonly PlannedAmount[], { first, last }: Period): number {
  let sum = 0;
  for (const { period, minor } of amounts) {
    const [from, months] = [monthOf(period.first), monthOf(period.last) - monthOf(period.first) + 1];
    const through = (month: number): number => {
      const done = Math.min(Math.max(month - from + 1, 0), months);
      return Math.sign(minor) * Math.round((Math.abs(minor) * done) / months);
    };
    sum += through(monthOf(last)) - through(monthOf(first) - 1);
  }
  return sum || 0;
}

/** Whether a period's months hold all of the amount or none of it: nothing is shared out. */
export function isPlannedWhole({ period }: PlannedAmount, { first, last }: Period): boolean {
  const [from, to] = [monthOf(period.first), monthOf(period.last)];
  const [start, end] = [monthOf(first), monthOf(last)];
  return to < start || from > end || (from >= start && to <= end);
}

/** Months since the year 0. */
function monthOf(day: IsoDate): number {
  const { year, month } = dateParts(day);
  return year * 12 + month - 1;
}

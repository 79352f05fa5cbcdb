import type { Calendar } from "./Calendar";
import { periodsPerYear } from "./periodsPerYear";

/**
 * Periods after which the calendar lets a season repeat: a year of months, quarters or weeks, a week of days. Null where it does
 * not tell.
 */
export function seasonLength(calendar: Calendar): number | null {
  const { step, every = 1, weekdays } = calendar;
  if (step === "day") return every === 1 ? (weekdays?.length ?? 7) : null;
  const periods = periodsPerYear(calendar);
  return periods !== null && Number.isInteger(periods) ? periods : null;
}

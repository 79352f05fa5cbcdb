import type { Calendar } from "./Calendar";
import { monthsPerPeriod } from "./monthsPerPeriod";

/**
 * Periods in a year, leap days and 53rd weeks aside: 12 months, 4 quarters, 52 weeks, 365 days, 260 of them from Monday to
 * Friday, 13 months of four weeks. Null where periods are numbered.
 */
export function periodsPerYear(calendar: Calendar): number | null {
  const { step, every = 1, lengths, weekdays } = calendar;
  if (step === "index") return null;
  const months = monthsPerPeriod(calendar);
  if (months !== null) return 12 / months;
  if (lengths) return (364 * lengths.length) / lengths.reduce((sum, length) => sum + length, 0);
  if (step === "week") return 52 / every;
  return weekdays ? 52 * weekdays.length : 365 / every;
}

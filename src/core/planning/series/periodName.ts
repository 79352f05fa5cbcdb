import { periodLabel } from "../../dates/period";
import type { Calendar } from "./Calendar";
import { dateOfPeriod } from "./dateOfPeriod";
import { monthsOfPeriod } from "./monthsOfPeriod";
import { monthsPerPeriod } from "./monthsPerPeriod";
import { numberOfPeriod } from "./numberOfPeriod";

/**
 * A period as people name it: "2026-03", "2026-Q1", "2026", "FY2026" for a year that ends in 2026 but not in December, the
 * date for days, weeks and fiscal months, "7" for the seventh of periods that are numbered from 1. Other quarters and half-years are named by
 * their months: "2026-02..2026-04".
 */
export function periodName(calendar: Calendar, position: number): string {
  const months = monthsOfPeriod(calendar, position);
  if (months === null) return dateOfPeriod(calendar, position) ?? String(numberOfPeriod(calendar, position));
  const label = periodLabel(months);
  const year = months.last.slice(0, 4);
  const lastMonth = Number(months.last.slice(5, 7));
  const count = monthsPerPeriod(calendar);
  if (count === 12 && lastMonth !== 12) return `FY${year}`;
  return count === 3 && lastMonth % 3 === 0 ? `${year}-Q${lastMonth / 3}` : label;
}

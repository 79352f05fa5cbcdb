import { addMonths, dayNumber, isoDate } from "../../src/core/dates/isoDate";

/** Months that were paid: January 2025 to June 2026. */
export const paidMonths = 18;
/** Months with a budget: 2025 and 2026. */
export const budgetMonths = 24;

const firstDay = isoDate("2025-01-01");

/** Day number of a day of a month, the month counted from January 2025. */
export function dayOf(month: number, day = 1): number {
  return dayNumber(addMonths(firstDay, month)) + day - 1;
}

/** Every Thursday that was paid. */
export const payDays: readonly number[] = Array.from({ length: 78 }, (_, week) => dayOf(0, 2) + 7 * week);

/** Month of a day, counted from January 2025. */
export function monthOfDay(day: number): number {
  let month = 0;
  while (dayOf(month + 1) <= day) month++;
  return month;
}

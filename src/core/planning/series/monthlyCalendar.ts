import { dateParts, daysInMonth, endOfMonth, type IsoDate } from "../../dates/isoDate";
import type { Calendar } from "./Calendar";
import { monthlyStep } from "./monthlyStep";

/**
 * The calendar of months, quarters, half-years or years that days are dates of: all ends of months, or all the same day of the
 * month, clamped where a month is shorter.
 * @param days Two or more, ascending, each once.
 */
export function monthlyCalendar(days: readonly IsoDate[]): Calendar | null {
  const first = days[0]!;
  const step = monthlyStep(days);
  if (days.every((day) => day === endOfMonth(day))) return { ...step, first, atMonthEnd: true };
  const parts = days.map(dateParts);
  const dayOfMonth = Math.max(...parts.map(({ day }) => day));
  if (!parts.every(({ year, month, day }) => day === Math.min(dayOfMonth, daysInMonth(year, month))))
    return null;
  return parts[0]!.day === dayOfMonth ? { ...step, first } : { ...step, first, dayOfMonth };
}

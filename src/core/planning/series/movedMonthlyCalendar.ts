import { dateParts, dayNumber, daysInMonth, type IsoDate } from "../../dates/isoDate";
import type { Calendar } from "./Calendar";
import { dateOfPeriod } from "./dateOfPeriod";
import { isLateInMonth } from "./isLateInMonth";
import { monthlyStep } from "./monthlyStep";
import { monthNumber } from "./monthNumber";
import { weekdayOf } from "./weekdayOf";

/** Days from the end of the month, or from each other, within which weekends and holidays move a date. */
const movedDays = 6;
const mondayToFriday = [1, 2, 3, 4, 5];

/**
 * The calendar of months, quarters or years of dates that weekends and holidays have moved: at most one in a month, all in the
 * last week of theirs, or all within a week of the same day of the month.
 * @param days Two or more, ascending, each once.
 */
export function movedMonthlyCalendar(days: readonly IsoDate[]): Calendar | null {
  if (new Set(days.map(monthNumber)).size < days.length) return null;
  const calendar = { ...monthlyStep(days), first: days[0]!, ...openWeekdays(days) };
  const parts = days.map(dateParts);
  if (parts.every(({ year, month, day }) => daysInMonth(year, month) - day <= movedDays))
    return startingAtPeriod0({ ...calendar, atMonthEnd: true });
  const numbers = parts.map(({ day }) => day);
  const [earliest, latest] = [Math.min(...numbers), Math.max(...numbers)];
  if (latest - earliest > movedDays) return null;
  // Late in the month dates move back, so that they stay in it; else on.
  return startingAtPeriod0({ ...calendar, dayOfMonth: isLateInMonth(latest) ? latest : earliest });
}

function startingAtPeriod0(calendar: Calendar): Calendar {
  return { ...calendar, first: dateOfPeriod(calendar, 0) };
}

function openWeekdays(days: readonly IsoDate[]): Pick<Calendar, "weekdays"> {
  const seen = [...new Set(days.map((day) => weekdayOf(dayNumber(day))))];
  if (seen.length === 1) return { weekdays: seen };
  return seen.every((weekday) => mondayToFriday.includes(weekday)) ? { weekdays: mondayToFriday } : {};
}

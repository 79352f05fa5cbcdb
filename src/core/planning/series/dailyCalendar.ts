import { dayNumber, type IsoDate } from "../../dates/isoDate";
import type { Calendar } from "./Calendar";
import { greatestCommonDivisor } from "./greatestCommonDivisor";
import { isMostly } from "./isMostly";
import { openDayNumber } from "./openDays";
import { weekdayOf } from "./weekdayOf";

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const mondayToFriday = [1, 2, 3, 4, 5];
/** Days after which a weekday that was never seen is closed. */
const twoWeeks = 14;

/**
 * The calendar of days: all of them, those of some weekdays only (Monday to Friday), or every so many days.
 * @param days Two or more, ascending, each once.
 */
export function dailyCalendar(days: readonly IsoDate[]): Calendar | null {
  const numbers = days.map(dayNumber);
  const first = days[0]!;
  const weekdays = openWeekdays(numbers);
  const open = numbers.map((day) => openDayNumber(weekdays, day)!);
  if (isMostly(1, distances(open))) return { step: "day", first, ...(weekdays.length < 7 && { weekdays }) };
  const gaps = distances(numbers);
  const every = greatestCommonDivisor(gaps);
  return gaps.length > 1 && isMostly(every, gaps) ? { step: "day", first, every } : null;
}

function distances(numbers: readonly number[]): number[] {
  return numbers.slice(1).map((number, i) => number - numbers[i]!);
}

/** The weekdays seen in two weeks or more; before, Monday to Friday where a weekend was passed over. */
function openWeekdays(numbers: readonly number[]): readonly number[] {
  const seen = new Set(numbers.map(weekdayOf));
  const first = numbers[0]!;
  const span = numbers.at(-1)! - first + 1;
  if (span >= twoWeeks && seen.size < 7) return [...seen].sort((a, b) => a - b);
  const passed = new Set(Array.from({ length: Math.min(span, 7) }, (_, i) => weekdayOf(first + i)));
  const isWeekendClosed = [6, 7].every((weekday) => passed.has(weekday) && !seen.has(weekday));
  return isWeekendClosed ? mondayToFriday : everyDay;
}

import { endOfMonth, firstOfMonth, type IsoDate } from "../../dates/isoDate";
import type { Calendar } from "./Calendar";
import { dailyCalendar } from "./dailyCalendar";
import { monthlyCalendar } from "./monthlyCalendar";
import { movedMonthlyCalendar } from "./movedMonthlyCalendar";
import { positionOf } from "./positionOf";
import { unevenDates } from "./unevenDates";
import { weeklyCalendar } from "./weeklyCalendar";

/**
 * The calendar that dates are dates of, and the period of each. Missing periods are gaps: they do not change the step. Of a
 * single day, an end or a first of a month is a month; any other day tells no step, and periods are numbered.
 * @param days In any order; days may come more than once.
 * @returns A position for each of the days, in their order; period 0 is that of the earliest.
 * @throws DATES_UNEVEN naming two days when steps are uneven, or of several kinds.
 * @example calendarOf([isoDate("2026-01-31"), isoDate("2026-02-28")]).calendar.step // => "month"
 */
export function calendarOf(days: readonly IsoDate[]): {
  readonly calendar: Calendar;
  readonly positions: readonly number[];
} {
  const inOrder = [...new Set(days)].sort();
  if (inOrder.length < 2) return { calendar: calendarOfOne(inOrder[0]), positions: days.map(() => 0) };
  const calendar =
    monthlyCalendar(inOrder) ??
    weeklyCalendar(inOrder) ??
    movedMonthlyCalendar(inOrder) ??
    dailyCalendar(inOrder);
  if (calendar === null) throw unevenDates(inOrder);
  const positionOfDay = new Map(inOrder.map((day) => [day, positionOf(calendar, day)!]));
  const otherStep = changeOfStep([...positionOfDay.values()], calendar);
  if (otherStep !== null) throw unevenDates(inOrder, otherStep);
  return { calendar, positions: days.map((day) => positionOfDay.get(day)!) };
}

function calendarOfOne(day: IsoDate | undefined): Calendar {
  if (day !== undefined && day === endOfMonth(day)) return { step: "month", first: day, atMonthEnd: true };
  if (day !== undefined && day === firstOfMonth(day)) return { step: "month", first: day };
  return { step: "index", first: null };
}

/**
 * Where a longer step repeats, so that it is another frequency and no gap: two steps of the same three periods or more in a
 * row, or three of two periods; every other month is none.
 */
function changeOfStep(positions: readonly number[], { step: unit }: Calendar): number | null {
  const steps = positions.slice(1).map((position, i) => position - positions[i]!);
  const at = steps.findIndex(
    (step, i) =>
      step > 1 && step === steps[i + 1] && (step > 2 || (step === steps[i + 2] && unit !== "month")),
  );
  return at < 0 ? null : at;
}

import { dateParts } from "../../dates/isoDate";
import type { Calendar } from "./Calendar";
import { dateOfPeriod } from "./dateOfPeriod";
import { monthsPerPeriod } from "./monthsPerPeriod";
import { numberOfPeriod } from "./numberOfPeriod";

/**
 * The same periods counted from a later one on.
 * @param position Of the period that becomes period 0, from 0 on.
 */
export function calendarFrom(calendar: Calendar, position: number): Calendar {
  const { first, lengths, longer } = calendar;
  if (first === null) return { ...calendar, firstNumber: numberOfPeriod(calendar, position) };
  const date = dateOfPeriod(calendar, position);
  if (date === null || position === 0) return calendar;
  const turn = lengths ? position % lengths.length : 0;
  return {
    ...calendar,
    first: date,
    ...(lengths ? { lengths: [...lengths.slice(turn), ...lengths.slice(0, turn)] } : {}),
    ...(longer ? { longer: longer.map((at) => at - position).filter((at) => at >= 0) } : {}),
    ...(monthsPerPeriod(calendar) === null || calendar.atMonthEnd
      ? {}
      : { dayOfMonth: calendar.dayOfMonth ?? dateParts(first).day }),
  };
}

import type { IsoDate } from "../../dates/isoDate";
import type { Calendar } from "./Calendar";
import { monthNumber } from "./monthNumber";

/**
 * First month of period 0, as `monthNumber` counts. A month end is the end of its period. A first of the month is its start,
 * or its end where it stands in the last month of a calendar quarter or year: 2026-03-01 for "Mar 2026". Any other day stands
 * in the quarter or year of the calendar.
 * @param first Date of period 0.
 * @param months Months per period.
 */
export function firstMonth({ atMonthEnd }: Calendar, first: IsoDate, months: number): number {
  const month = monthNumber(first);
  const turn = month % months;
  if (atMonthEnd || turn === months - 1) return month - months + 1;
  return first.endsWith("-01") ? month : month - turn;
}

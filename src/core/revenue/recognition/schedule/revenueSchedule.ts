import { dayNumber, type IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import type { Rounding } from "./rounding";
import { scheduleCells } from "./scheduleCells";
import type { Line } from "./shareThrough";

/** A period of a schedule; amounts in minor units. */
export interface ScheduleRow {
  readonly period: Period;
  /** Days of the term in the period. */
  readonly days: number;
  readonly revenue: number;
  readonly cumulative: number;
  /** Of the whole amount, what is still to be recognised. */
  readonly deferred: number;
}

/** A line's revenue period by period, with what is recognised and deferred by each period's end. */
export function revenueSchedule(
  minor: number,
  line: Line,
  periods: readonly Period[],
  rounding?: Rounding,
): readonly ScheduleRow[] {
  let cumulative = 0;
  return scheduleCells(minor, line, periods, rounding).map((revenue, index) => {
    cumulative += revenue;
    const period = periods[index]!;
    return { period, days: daysInBoth(line.term, period), revenue, cumulative, deferred: minor - cumulative };
  });
}

function daysInBoth(term: Period, period: Period): number {
  const first: IsoDate = term.first > period.first ? term.first : period.first;
  const last: IsoDate = term.last < period.last ? term.last : period.last;
  return dayNumber(last) - dayNumber(first) + 1;
}

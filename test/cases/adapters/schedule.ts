import { wordFromCell } from "../../../src/cells/argumentWord";
import { isoDate } from "../../../src/core/dates/isoDate";
import { periodLabel } from "../../../src/core/dates/period";
import { conventions } from "../../../src/core/revenue/recognition/schedule/convention";
import {
  revenueSchedule,
  type ScheduleRow,
} from "../../../src/core/revenue/recognition/schedule/revenueSchedule";
import type { Rounding } from "../../../src/core/revenue/recognition/schedule/rounding";
import { scheduledTerm } from "../../../src/core/revenue/recognition/schedule/scheduledTerm";
import type { Line } from "../../../src/core/revenue/recognition/schedule/shareThrough";
import {
  calendarPeriods,
  type PeriodLength,
} from "../../../src/core/revenue/recognition/schedule/termPeriods";
import { minorOf, textOf } from "../amounts";

export interface ScheduleInputs {
  readonly amount: string;
  readonly start: string;
  readonly end: string;
  readonly convention: string;
  readonly rounding?: Rounding;
  readonly startTime?: string;
  readonly endTime?: string;
}

export function schedule(inputs: ScheduleInputs): unknown {
  return { schedule: byPeriod(rowsOf(inputs), ({ revenue }) => textOf(revenue)) };
}

export function rowsOf(inputs: ScheduleInputs, length: PeriodLength = "month"): readonly ScheduleRow[] {
  const line = lineOf(inputs);
  const periods = calendarPeriods(scheduledTerm(line), length);
  return revenueSchedule(minorOf(inputs.amount), line, periods, inputs.rounding);
}

export function byPeriod(rows: readonly ScheduleRow[], figureOf: (row: ScheduleRow) => unknown): unknown {
  return Object.fromEntries(rows.map((row) => [periodLabel(row.period), figureOf(row)]));
}

export function lineOf({ start, end, convention, startTime, endTime }: ScheduleInputs): Line {
  return {
    term: { first: isoDate(start), last: isoDate(end) },
    convention: wordFromCell("convention", convention, conventions),
    ...(startTime && endTime
      ? { times: { start: millisecondOfDay(startTime), end: millisecondOfDay(endTime) } }
      : {}),
  };
}

function millisecondOfDay(time: string): number {
  return Date.parse(`1970-01-01${time.slice(10)}`);
}

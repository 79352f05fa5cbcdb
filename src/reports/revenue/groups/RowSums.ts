import { sumMinor } from "../../../core/money/sumMinor";
import type { ShownMonths } from "../schedule/monthColumns";
import type { ScheduleRow } from "../schedule/ScheduleRow";
import { openRemaining } from "./openRemaining";

/** What some rows of the Schedule add up to, in minor units of the books. */
export interface RowSums {
  readonly allocated: number;
  readonly toDate: number;
  readonly total: number;
  readonly before: number;
  readonly months: ArrayLike<number>;
  readonly later: number;
  /** Of rows of which something is still to come. */
  readonly open: { readonly months: ArrayLike<number>; readonly later: number; readonly remaining: number };
}

/**
 * Adds each row up once, for many lines and columns ask.
 * @param months How many the Schedule shows.
 * @throws AMOUNT_TOO_LARGE.
 */
export function sumsOf(rows: readonly ScheduleRow[], months: number): RowSums {
  const sums = { allocated: 0, toDate: 0, total: 0, before: 0, later: 0, openLater: 0, remaining: 0 };
  const [all, open] = [new Float64Array(months), new Float64Array(months)];
  for (const row of rows) {
    const { amounts } = row;
    sums.allocated += row.allocated ?? row.total;
    sums.toDate += row.toDate;
    sums.total += row.total;
    sums.before += amounts.before;
    sums.later += amounts.later;
    for (let month = 0; month < months; month++) all[month]! += amounts.months[month]!;
    const remaining = openRemaining(row);
    if (remaining === 0) continue;
    sums.remaining += remaining;
    sums.openLater += amounts.later;
    for (let month = 0; month < months; month++) open[month]! += amounts.months[month]!;
  }
  // Beyond 2^53 none of them is exact.
  for (const sum of [...Object.values(sums), ...all, ...open]) sumMinor([sum]);
  const { openLater, remaining, ...own } = sums;
  return { ...own, months: all, open: { months: open, later: openLater, remaining } };
}

/** What several lines add up to together. */
export function sumsOfAll(lines: readonly RowSums[]): RowSums {
  const add = (of: (sums: RowSums) => number): number => sumMinor(lines.map(of));
  const addMonths = (of: (sums: RowSums) => ArrayLike<number>): readonly number[] =>
    Array.from(lines[0] ? of(lines[0]) : [], (_, month) => add((sums) => of(sums)[month]!));
  return {
    allocated: add(({ allocated }) => allocated),
    toDate: add(({ toDate }) => toDate),
    total: add(({ total }) => total),
    before: add(({ before }) => before),
    months: addMonths(({ months }) => months),
    later: add(({ later }) => later),
    open: {
      months: addMonths(({ open }) => open.months),
      later: add(({ open }) => open.later),
      remaining: add(({ open }) => open.remaining),
    },
  };
}

/** Revenue of months next to each other, in minor units. */
export function monthsSum(months: ArrayLike<number>, { from, to }: ShownMonths): number {
  let sum = 0;
  for (let month = from; month <= to; month++) sum += months[month]!;
  return sum;
}

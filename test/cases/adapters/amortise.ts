import { isoDate } from "../../../src/core/dates/isoDate";
import { monthsFrom } from "../../../src/core/dates/period";
import { revenueSchedule } from "../../../src/core/revenue/recognition/schedule/revenueSchedule";
import { calendarPeriods } from "../../../src/core/revenue/recognition/schedule/termPeriods";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly asset: string;
  /** Months, whole ones. */
  readonly periods: number;
  readonly elapsed: number;
}

const first = isoDate("2025-01-01");

export function amortise({ asset, periods, elapsed }: Inputs): unknown {
  const term = monthsFrom(first, periods);
  const line = { term, convention: "month prorate" } as const;
  const rows = revenueSchedule(minorOf(asset), line, calendarPeriods(term, "month"));
  const { deferred } = rows.slice(0, elapsed).pop()!;
  return { asset: textOf(minorOf(asset)), perPeriod: textOf(rows[0]!.revenue), closing: textOf(deferred) };
}

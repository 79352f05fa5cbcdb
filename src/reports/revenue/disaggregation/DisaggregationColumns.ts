import type { Period } from "../../../core/dates/period";
import type { PackTime } from "../../../core/revenue/reporting/packTime";
import type { ColumnModel } from "../../SheetModel";
import { shownMonths, type ShownMonths } from "../schedule/monthColumns";

/** A stretch of reported months, and where it is shown. */
export interface ShownStretch extends ShownMonths {
  readonly period: Period;
  readonly amount: number;
}

/** Where the columns of the Disaggregation stand. */
export interface DisaggregationColumns {
  readonly period: ShownStretch;
  readonly share: number;
  /** As long as the period and right before it; null where the Schedule does not show it. */
  readonly prior: ShownStretch | null;
  readonly delta: number | null;
  readonly yearToDate: ShownStretch;
  readonly yearShare: number;
  readonly remaining: number;
  readonly firstMonth: number;
  readonly comment: number;
  readonly models: readonly ColumnModel[];
}

export function disaggregationColumns(time: PackTime, amount: number): DisaggregationColumns {
  const models: ColumnModel[] = [{ width: 10, hidden: true }, { width: 40 }, { width: 16 }];
  const add = (width: number): number => models.push({ width }) - 1;
  const stretch = (period: Period): ShownStretch => ({
    ...shownMonths(time, period)!,
    period,
    amount: add(amount),
  });
  const period = stretch(time.period);
  const share = add(amount);
  const before = priorOf(time);
  const prior = before && stretch(before);
  const delta = prior && add(amount);
  const yearToDate = stretch(time.yearToDate);
  const yearShare = add(amount);
  const remaining = add(amount);
  const months = time.months.slice(0, time.reported).map(() => add(amount));
  return {
    period,
    share,
    prior,
    delta,
    yearToDate,
    yearShare,
    remaining,
    firstMonth: months[0]!,
    comment: add(36),
    models,
  };
}

function priorOf(time: PackTime): Period | null {
  const { from, to } = shownMonths(time, time.period)!;
  const first = time.months[from - (to - from + 1)]?.first;
  return first ? { first, last: time.months[from - 1]!.last } : null;
}

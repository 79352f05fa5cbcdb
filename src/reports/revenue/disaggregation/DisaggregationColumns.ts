import { containsPeriod, type Period } from "../../../core/dates/period";
import type { PackTime } from "../../../core/revenue/reporting/packTime";
import type { ColumnModel } from "../../SheetModel";

/** A stretch of reported months, and where it is shown. */
export interface ShownStretch {
  readonly period: Period;
  /** Indexes of its months, as in `PackTime.months`. */
  readonly from: number;
  readonly until: number;
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
    ...monthsIn(time, period),
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

function monthsIn({ months }: PackTime, period: Period): { readonly from: number; readonly until: number } {
  const inside = months.flatMap((month, index) => (containsPeriod(period, month) ? [index] : []));
  return { from: inside[0]!, until: inside.at(-1)! + 1 };
}

function priorOf(time: PackTime): Period | null {
  const { from, until } = monthsIn(time, time.period);
  const start = from - (until - from);
  return start < 0 ? null : { first: time.months[start]!.first, last: time.months[from - 1]!.last };
}

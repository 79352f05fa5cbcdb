import { periodLabel, type Period } from "../../../core/dates/period";
import type { PackTime } from "../../../core/revenue/reporting/packTime";
import type { ColumnModel } from "../../SheetModel";
import { frameColumns } from "../../frame/sheetFrame";

/** Where the figures of a stretch of time stand. */
interface TrackingBand {
  readonly period: Period;
  readonly title: string;
  /** Null without a plan; so are the differences. */
  readonly plan: number | null;
  readonly actual: number;
  readonly difference: number | null;
  readonly share: number | null;
  readonly last: number;
  /** Columns of its months. */
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** Where the columns stand that all blocks of the sheet share. */
export interface TrackingColumns {
  readonly key: number;
  readonly label: number;
  /** What a row is about, which with its key tells it from all others. */
  readonly by: number;
  /** The label as formulas compare it. */
  readonly match: number;
  /** The period, then the year to date where that is another stretch. */
  readonly bands: readonly [TrackingBand, ...TrackingBand[]];
  /** Of the last band's total. */
  readonly share: number;
  readonly cumulative: number;
  readonly trend: number;
  /** The day before the first month. */
  readonly opening: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly comment: number;
  readonly models: readonly ColumnModel[];
}

export const trackingUserHeading = "Comment";

const share = 12;

/** @param amount Width in which every amount can be read. */
export function trackingColumns(
  { period, yearToDate, months, reported }: PackTime,
  hasPlan: boolean,
  amount: number,
): TrackingColumns {
  const models: ColumnModel[] = [{ width: 10, hidden: true }, { width: 38 }];
  const add = (width: number, hidden?: true): number =>
    models.push(hidden ? { width, hidden } : { width }) - 1;
  const by = add(16);
  const match = add(10, true);
  const columnsOf = (of: Period): Omit<TrackingBand, "firstMonth" | "lastMonth"> => ({
    period: of,
    title: periodLabel(of),
    plan: hasPlan ? add(amount) : null,
    actual: add(amount),
    difference: hasPlan ? add(amount) : null,
    share: hasPlan ? add(share) : null,
    last: models.length - 1,
  });
  const isSame = period.first === yearToDate.first;
  const stretches = isSame ? [period] : [period, yearToDate];
  const bands = stretches.map(columnsOf);
  // Without a plan the checks need these columns for amounts.
  const wide = hasPlan ? share : amount;
  const rest = { share: add(wide), cumulative: add(wide), trend: add(wide), opening: add(amount) };
  const shown = months.slice(0, reported).map(() => add(amount));
  const monthAt = (day: keyof Period, of: Period): number =>
    shown[months.findIndex((month) => month[day] === of[day])]!;
  const [first, ...more] = bands.map((band) => ({
    ...band,
    firstMonth: monthAt("first", band.period),
    lastMonth: monthAt("last", band.period),
  }));
  return {
    ...frameColumns,
    by,
    match,
    bands: [first!, ...more],
    ...rest,
    firstMonth: shown[0]!,
    lastMonth: shown.at(-1)!,
    comment: add(50),
    models,
  };
}

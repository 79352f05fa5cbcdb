import type { CountedRows } from "../groups/CountedRows";
import type { Grouping } from "../groups/Grouping";
import type { RevenueReportInput } from "../RevenueReportInput";
import { revenueByLabel } from "./revenueByLabel";
import type { PlanRefs } from "./PlanRefs";
import type { TrackingColumns } from "./TrackingColumns";

/** A line that is compared with the plan. */
export interface PlanLine {
  /** Null where all revenue is one line. */
  readonly label: string | null;
  /** Revenue by reported month, in minor units. */
  readonly months: readonly number[];
}

/** Which column of the Schedule the plan's lines name: the one that says most of them; null where none says any. */
export function plannedDimension({ plan }: RevenueReportInput, counted: CountedRows): number | null {
  const lines = new Set(plan.map(({ line }) => line));
  let [best, most] = [null as number | null, 0];
  counted.dimensions.forEach((dimension, index) => {
    const labels = counted.by(dimension);
    const found = [...lines].filter((line) => labels.has(line)).length;
    if (found > most) [best, most] = [index, found];
  });
  return best;
}

/** Lines with revenue or a plan in the months shown, the largest of the year to date first; at least one. */
export function planLines(
  { plan, time }: RevenueReportInput,
  counted: CountedRows,
  dimension: Grouping | null,
  columns: TrackingColumns,
  planned: PlanRefs,
): readonly PlanLine[] {
  const nothing = time.months.slice(0, time.reported).map(() => 0);
  const found = dimension ? revenueByLabel(counted.by(dimension), time.reported) : [];
  const known = new Set(found.map(({ label }) => label));
  const unsold = dimension
    ? [...new Set(plan.map(({ line }) => line))].filter((line) => !known.has(line))
    : [];
  const { firstMonth, lastMonth } = columns.bands.at(-1)!;
  const yearToDate = (months: readonly number[]): number =>
    months
      .slice(firstMonth - columns.firstMonth, lastMonth - columns.firstMonth + 1)
      .reduce((sum, minor) => sum + minor, 0);
  const lines = [...found, ...unsold.map((label) => ({ label, months: nothing }))]
    .filter(
      ({ label, months }) =>
        months.some((minor) => minor !== 0) ||
        columns.bands.some(({ period }) => planned.planned(label, period) !== 0),
    )
    .map((line) => ({ ...line, sum: yearToDate(line.months) }))
    .sort((a, b) => b.sum - a.sum || (a.label < b.label ? -1 : 1));
  if (lines.length > 0) return lines;
  return [{ label: null, months: counted.sums.months.slice(0, time.reported) }];
}

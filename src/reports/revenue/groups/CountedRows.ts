import type { RevenueReportInput } from "../RevenueReportInput";
import type { ScheduleRow } from "../schedule/ScheduleRow";
import type { SchedulePage } from "../schedule/scheduleSheet";
import { byBookedMonth, byCustomer, byDimensions, byMethod, byTiming, type Grouping } from "./Grouping";
import { RowSums, sumsOfAll } from "./RowSums";

/** The rows of the Schedule that count, and what they add up to: each is added up once for all sheets that ask. */
export class CountedRows {
  readonly rows: readonly ScheduleRow[];
  readonly sums: RowSums;
  /** One a dimension of the report. */
  readonly dimensions: readonly Grouping[];
  readonly #byLabel: ReadonlyMap<Grouping, Map<string, RowSums>>;

  constructor({ time, dimensions }: RevenueReportInput, schedule: readonly SchedulePage[]) {
    const months = time.months.length;
    this.rows = schedule.flatMap(({ rows }) => rows.filter(({ counts }) => counts));
    this.sums = sumsOfAll(
      schedule.map(({ sums }) => sums),
      months,
    );
    this.dimensions = byDimensions(dimensions);
    const groupings = [byBookedMonth, byTiming, byMethod, byCustomer, ...this.dimensions];
    this.#byLabel = new Map(groupings.map((grouping) => [grouping, new Map()]));
    // Row by row, for the months of a row are at hand then: they are what takes time.
    for (const row of this.rows) {
      for (const [{ labelOf }, byLabel] of this.#byLabel) sumsFor(byLabel, labelOf(row), months).add(row);
    }
    for (const byLabel of this.#byLabel.values()) for (const sums of byLabel.values()) sums.requireExact();
  }

  /** Sums by label, in the order of the rows. */
  by(grouping: Grouping): ReadonlyMap<string, RowSums> {
    return this.#byLabel.get(grouping)!;
  }
}

function sumsFor(byLabel: Map<string, RowSums>, label: string, months: number): RowSums {
  const known = byLabel.get(label);
  if (known) return known;
  const sums = new RowSums(months);
  byLabel.set(label, sums);
  return sums;
}

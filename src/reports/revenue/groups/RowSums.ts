import { requireExact } from "../../../core/money/sumMinor";
import type { ShownMonths } from "../schedule/monthColumns";
import type { ScheduleRow } from "../schedule/ScheduleRow";
import { openRemaining } from "./openRemaining";

/** What some rows of the Schedule add up to, in minor units of the books. */
export class RowSums {
  allocated = 0;
  toDate = 0;
  total = 0;
  /** Totals of the rows without their signs. */
  gross = 0;
  before = 0;
  readonly months: number[];
  later = 0;
  annualValue = 0;
  /** Of rows of which something is still to come. */
  readonly open: { readonly months: number[]; later: number; remaining: number };
  /** Whether any row has revenue in the months shown or later. */
  hasRevenue = false;

  /** @param months How many the Schedule shows. */
  constructor(months: number) {
    this.months = new Array<number>(months).fill(0);
    this.open = { months: new Array<number>(months).fill(0), later: 0, remaining: 0 };
  }

  add(row: ScheduleRow): void {
    const { before, months, later } = row.amounts;
    this.allocated += row.allocated ?? row.total;
    this.toDate += row.toDate;
    this.total += row.total;
    this.gross += Math.abs(row.total);
    this.before += before;
    this.later += later;
    this.annualValue += row.figures.annualValue;
    this.hasRevenue ||= later !== 0;
    const { open } = this;
    const remaining = openRemaining(row);
    if (remaining > 0) {
      open.remaining += remaining;
      open.later += later;
    }
    for (let month = 0; month < months.length; month++) {
      const minor = months[month]!;
      if (minor === 0) continue;
      this.hasRevenue = true;
      this.months[month]! += minor;
      if (remaining > 0) open.months[month]! += minor;
    }
  }

  addSums(other: RowSums): void {
    this.allocated += other.allocated;
    this.toDate += other.toDate;
    this.total += other.total;
    this.gross += other.gross;
    this.before += other.before;
    this.later += other.later;
    this.annualValue += other.annualValue;
    this.hasRevenue ||= other.hasRevenue;
    this.open.remaining += other.open.remaining;
    this.open.later += other.open.later;
    for (let month = 0; month < this.months.length; month++) {
      this.months[month]! += other.months[month]!;
      this.open.months[month]! += other.open.months[month]!;
    }
  }

  /** @throws AMOUNT_TOO_LARGE where a sum is not exact. */
  requireExact(): void {
    const { allocated, toDate, gross, before, months, later, annualValue, open } = this;
    const single = [allocated, toDate, gross, before, later, annualValue, open.later, open.remaining];
    for (const sums of [single, months, open.months]) sums.forEach(requireExact);
  }
}

/** What several lines add up to together. @param months How many the Schedule shows. @throws AMOUNT_TOO_LARGE. */
export function sumsOfAll(lines: Iterable<RowSums>, months: number): RowSums {
  const sums = new RowSums(months);
  for (const line of lines) sums.addSums(line);
  sums.requireExact();
  return sums;
}

/** Revenue of months next to each other, in minor units. */
export function monthsSum(months: ArrayLike<number>, { from, to }: ShownMonths): number {
  let sum = 0;
  for (let month = from; month <= to; month++) sum += months[month]!;
  return sum;
}

import { addDays, addMonths, endOfMonth, firstOfMonth, type IsoDate } from "../../../core/dates/isoDate";
import { periodLabel } from "../../../core/dates/period";
import type { PackTime } from "../../../core/revenue/reporting/packTime";
import type { CountedRows } from "../groups/CountedRows";
import { byBookedMonth } from "../groups/Grouping";
import { RowSums, sumsOfAll } from "../groups/RowSums";

/** Contracts booked in a month, or before the first month that has a line of its own. */
export interface BookedMonth {
  readonly key: string;
  readonly label: string;
  /** The first day; null for all that is earlier. */
  readonly from: IsoDate | null;
  /** The day after the last. */
  readonly until: IsoDate;
  readonly sums: RowSums;
}

/** Months that have a line of their own: each is a sum over the Schedule for every month shown. */
const most = 36;

/** The months of three years in which something was booked, all that is earlier in one line, and the reported month. */
export function bookedMonths(
  counted: CountedRows,
  { period, months: shown }: PackTime,
): readonly BookedMonth[] {
  const last = firstOfMonth(period.last);
  const byMonth = counted.by(byBookedMonth);
  let first: string = last;
  for (const month of byMonth.keys()) if (month < first) first = month;
  const capped = addMonths(last, 1 - most);
  const start = first < capped ? capped : (first as IsoDate);
  const months: BookedMonth[] = [];
  if (first < start) {
    const earlier = [...byMonth].flatMap(([month, sums]) => (month < start ? sums : []));
    months.push({
      key: "earlier",
      label: "Earlier",
      from: null,
      until: start,
      sums: sumsOfAll(earlier, shown.length),
    });
  }
  for (let from = start; from <= last; from = addMonths(from, 1)) {
    const own = byMonth.get(from);
    if (!own && from !== last) continue;
    const label = periodLabel({ first: from, last: endOfMonth(from) });
    const until = addDays(endOfMonth(from), 1);
    months.push({ key: label, label, from, until, sums: own ?? new RowSums(shown.length) });
  }
  return months;
}

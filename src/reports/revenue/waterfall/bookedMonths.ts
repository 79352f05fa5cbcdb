import { addDays, addMonths, endOfMonth, type IsoDate } from "../../../core/dates/isoDate";
import { periodLabel } from "../../../core/dates/period";
import type { PackTime } from "../../../core/revenue/reporting/packTime";
import { sumsOf, type RowSums } from "../groups/RowSums";
import type { ScheduleRow } from "../schedule/ScheduleRow";

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
  rows: readonly ScheduleRow[],
  { period, months: shown }: PackTime,
): readonly BookedMonth[] {
  const last = firstOfMonth(period.last);
  let first = last;
  const byMonth = new Map<IsoDate, ScheduleRow[]>();
  for (const row of rows) {
    const month = firstOfMonth(row.contract.read.facts.signed);
    if (month < first) first = month;
    const own = byMonth.get(month);
    if (own) own.push(row);
    else byMonth.set(month, [row]);
  }
  const capped = addMonths(last, 1 - most);
  const start = first < capped ? capped : first;
  const months: BookedMonth[] = [];
  if (first < start) {
    const earlier = rows.filter(({ contract }) => contract.read.facts.signed < start);
    months.push({
      key: "earlier",
      label: "Earlier",
      from: null,
      until: start,
      sums: sumsOf(earlier, shown.length),
    });
  }
  for (let from = start; from <= last; from = addMonths(from, 1)) {
    const own = byMonth.get(from);
    if (!own && from !== last) continue;
    const label = periodLabel({ first: from, last: endOfMonth(from) });
    const until = addDays(endOfMonth(from), 1);
    months.push({ key: label, label, from, until, sums: sumsOf(own ?? [], shown.length) });
  }
  return months;
}

function firstOfMonth(day: IsoDate): IsoDate {
  return `${day.slice(0, 8)}01` as IsoDate;
}

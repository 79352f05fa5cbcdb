import { isSmallShare, shareOfAmount, shareOfSmallAmount } from "./rounding";

/** Lines in bulk, one a place; days are numbered from 1970-01-01. */
export interface LineColumns {
  /** Amounts in minor units. */
  readonly minor: Float64Array;
  /** First and last days, both served. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/**
 * Revenue of every period over all lines, spread daily with cumulative rounding, in minor units: the same figures as
 * line by line.
 * @param ends Last days of the periods, rising; the first period takes all days before.
 * @returns One total a period. What lies after the last period is in none.
 */
export function dailyTotals({ minor, first, last }: LineColumns, ends: Int32Array): Float64Array {
  const totals = new Float64Array(ends.length);
  const firstPeriod = periodFinder(ends);
  for (let line = 0; line < minor.length; line++) {
    const amount = minor[line]!;
    const start = first[line]! - 1;
    const end = last[line]!;
    const term = end - start;
    const isSmall = isSmallShare(amount, term, term);
    let before = 0;
    for (let period = firstPeriod(start + 1); period < ends.length; period++) {
      const days = Math.min(ends[period]!, end) - start;
      const through = isSmall
        ? shareOfSmallAmount(amount, days, term)
        : shareOfAmount(amount, { part: days, whole: term });
      totals[period]! += through - before;
      before = through;
      if (days === term) break;
    }
  }
  return totals;
}

/** The period of a day by a table over all days between the first and the last end. */
function periodFinder(ends: Int32Array): (day: number) => number {
  const earliest = ends[0] ?? 0;
  const latest = ends.at(-1) ?? -1;
  const periods = new Int32Array(Math.max(0, latest - earliest + 1));
  for (let day = 0, period = 0; day < periods.length; day++) {
    if (earliest + day > ends[period]!) period++;
    periods[day] = period;
  }
  return (day) => {
    if (day <= earliest) return 0;
    return day > latest ? ends.length : periods[day - earliest]!;
  };
}

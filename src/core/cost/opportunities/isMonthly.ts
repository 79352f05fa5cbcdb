const daysOfMonth = 365.25 / 12;

/**
 * Whether charges lie a month apart, give or take.
 * @param days Day numbers, in order.
 * @param slack Days by which two may miss the month.
 */
export function isMonthly(days: Int32Array, slack: number): boolean {
  return days.every((day, at) => at === 0 || Math.abs(day - days[at - 1]! - daysOfMonth) <= slack);
}

/** Whether as many charges may lie a month apart at all, by the first and the last of them. @param rows In any order. */
export function spanMonths(rows: Int32Array, days: Int32Array, slack: number): boolean {
  let [first, last] = [Infinity, -Infinity];
  for (const row of rows) {
    first = Math.min(first, days[row]!);
    last = Math.max(last, days[row]!);
  }
  const months = rows.length - 1;
  return Math.abs(last - first - months * daysOfMonth) <= months * slack;
}

const daysOfMonth = 365.25 / 12;

/**
 * Whether charges lie a month apart, give or take.
 * @param days Day numbers, in order.
 * @param slack Days by which two may miss the month.
 */
export function isMonthly(days: Int32Array, slack: number): boolean {
  return days.every((day, at) => at === 0 || Math.abs(day - days[at - 1]! - daysOfMonth) <= slack);
}

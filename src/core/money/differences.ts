/**
 * What each running total adds to the one before it, the first to nothing.
 * @example differences([3, 5, 4]) // => [3, 2, -1]
 */
export function differences(totals: readonly number[]): readonly number[] {
  return totals.map((total, index) => total - (totals[index - 1] ?? 0) || 0);
}

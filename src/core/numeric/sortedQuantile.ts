/**
 * Quantile of values in rising order: position share × (count + 1), straight between neighbours, the ends beyond them.
 * @param sorted At least one value, ascending.
 * @param share From 0 to 1.
 * @source Hyndman & Fan (1996), "Sample quantiles in statistical packages", The American Statistician 50, definition 6.
 * @example sortedQuantile([1, 2, 3], 0.5) // => 2
 */
export function sortedQuantile(sorted: ArrayLike<number>, share: number): number {
  const position = share * (sorted.length + 1) - 1;
  const below = Math.floor(position);
  if (below < 0) return sorted[0]!;
  if (below >= sorted.length - 1) return sorted[sorted.length - 1]!;
  return sorted[below]! + (position - below) * (sorted[below + 1]! - sorted[below]!);
}

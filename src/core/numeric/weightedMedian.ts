/**
 * The value with half of the weight on either side; the mean of two neighbours where half of it ends between them. With equal
 * weights it is the median.
 * @param values In any order.
 * @param weights Of each value, above 0.
 * @returns null where there are no values.
 * @example weightedMedian([3, 1, 2], [1, 1, 2]) // => 2
 */
export function weightedMedian(values: Float64Array, weights: Float64Array): number | null {
  const { length } = values;
  if (length === 0) return null;
  if (weights.every((weight) => weight === weights[0])) {
    const sorted = values.slice().sort();
    return (sorted[(length - 1) >> 1]! + sorted[length >> 1]!) / 2;
  }
  const order = Uint32Array.from(values.keys()).sort((one, other) => values[one]! - values[other]!);
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  let at = 0;
  let below = weights[order[0]!]!;
  while (below < half && at + 1 < length) below += weights[order[++at]!]!;
  const value = values[order[at]!]!;
  return below === half && at + 1 < length ? (value + values[order[at + 1]!]!) / 2 : value;
}

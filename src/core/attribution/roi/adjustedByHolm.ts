/**
 * P values adjusted for their number by Holm's method: those that stay below a level may all be called by it, with the level as
 * the chance of even one mistake among them.
 * @param values In any order; null stays null and counts for nothing.
 * @returns In the same order, each at least as large as before and at most 1.
 * @source Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6.
 * @example adjustedByHolm([0.01, 0.04, 0.03]) // => [0.03, 0.06, 0.06]
 */
export function adjustedByHolm(values: readonly (number | null)[]): readonly (number | null)[] {
  const tested = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  tested.sort((a, b) => a.value - b.value);
  const adjusted: (number | null)[] = values.map(() => null);
  let largest = 0;
  for (const [rank, { value, index }] of tested.entries()) {
    largest = Math.max(largest, Math.min(1, (tested.length - rank) * value));
    adjusted[index] = largest;
  }
  return adjusted;
}

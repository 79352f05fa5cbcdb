/**
 * Values rounded to whole minor units that add up to their sum: all are rounded down, and units left over go to the largest
 * remainders, at a tie to the earlier value. None is a unit or more off.
 * @param values Of any sign, which make `sum` but for the noise of doubles.
 * @example roundedToSum([0.5, -1.5, 3], 2) // => [1, -2, 3]
 */
export function roundedToSum(values: readonly number[], sum: number): readonly number[] {
  const parts = values.map(Math.floor);
  let left = sum;
  for (const part of parts) left -= part;
  const byRemainder = values
    .map((value, index) => ({ index, remainder: value - parts[index]! }))
    .sort((one, other) => other.remainder - one.remainder);
  for (const { index } of byRemainder.slice(0, Math.max(left, 0))) parts[index]! += 1;
  return parts;
}

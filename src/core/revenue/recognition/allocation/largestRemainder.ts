import { Exact } from "../../../money/decimal";

/**
 * Splits an amount by weights so that the parts add up to it and none is more than a minor unit off its exact share.
 * Units left over go to the largest remainders, at a tie to the earlier part.
 * @param minor Minor units; negative for a credit, which mirrors its invoice.
 * @param weights At least one, none negative, not all zero.
 * @returns One part a weight, in minor units.
 * @example largestRemainder(10000, [1, 1, 1]) // => [3334, 3333, 3333]
 */
export function largestRemainder(minor: number, weights: readonly (Exact | number)[]): readonly number[] {
  const total = weights.reduce<Exact>((sum, weight) => sum.plus(weight), new Exact(0));
  const shares = weights.map((weight) => new Exact(weight).times(Math.abs(minor)).div(total));
  const parts = shares.map((share) => share.floor().toNumber());
  const left = Math.abs(minor) - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share.minus(parts[index]!) }))
    .sort((one, other) => other.remainder.comparedTo(one.remainder) || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index]! += 1;
  return minor < 0 ? parts.map((part) => -part || 0) : parts;
}

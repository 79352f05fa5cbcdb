import { amountFromMinor, minorFromAmount } from "../../../core/money/minorUnits";

/**
 * Parts rounded so that they add up to their rounded sum, by a rounded running total: the first ones are the same whatever follows
 * them, so that tables which begin alike agree.
 * @param digits Decimals kept.
 * @example footedParts([0.5, 0.5, 0.5], 0) // => [1, 0, 1]
 */
export function footedParts(parts: readonly number[], digits: number): readonly number[] {
  let sum = 0;
  let before = 0;
  return parts.map((part) => {
    sum += part;
    const until = minorFromAmount(sum, digits);
    const own = until - before;
    before = until;
    return amountFromMinor(own, digits);
  });
}

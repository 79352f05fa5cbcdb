import { Exact } from "../../../money/decimal";
import { largestRemainder } from "../allocation/largestRemainder";

/**
 * Parts of a change of price, in minor units; where nothing has a weight, all share alike.
 * @param weights At least one, none negative.
 */
export function sharesOf(minor: number, weights: readonly Exact[]): readonly number[] {
  const isWeighed = weights.some((weight) => !weight.isZero());
  return largestRemainder(minor, isWeighed ? weights : weights.map(() => new Exact(1)));
}

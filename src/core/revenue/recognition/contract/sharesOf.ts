import { isAnyWeighed, largestRemainder, type Weight } from "../../../money/largestRemainder";

/**
 * Parts of a change of price, in minor units; where nothing has a weight, all share alike.
 * @param weights At least one, none negative.
 */
export function sharesOf(minor: number, weights: readonly Weight[]): readonly number[] {
  return largestRemainder(minor, isAnyWeighed(weights) ? weights : weights.map(() => 1));
}

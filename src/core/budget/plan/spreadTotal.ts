import { financeError } from "../../errors/financeError";
import { isAnyWeighed, largestRemainder } from "../../money/largestRemainder";

/**
 * A total spread over periods in proportion to a profile; the parts add up to it. Minor units left over go to the largest
 * remainders, at a tie to the earlier period.
 * @param minor Integer minor units; negative spreads as its mirror image.
 * @param profile One weight a period: prior-year amounts, seasonal weights, or all 1 to spread evenly.
 * @throws NUMBER_NEGATIVE when a weight is.
 * @throws PROFILE_ZERO when no weight is above 0.
 * @example spreadTotal(10000, [1, 1, 1]) // => [3334, 3333, 3333]
 */
export function spreadTotal(minor: number, profile: readonly number[]): readonly number[] {
  const negative = profile.findIndex((weight) => weight < 0);
  if (negative >= 0) {
    throw financeError("NUMBER_NEGATIVE", { place: `Profile ${negative + 1}`, value: profile[negative]! });
  }
  if (!isAnyWeighed(profile)) throw financeError("PROFILE_ZERO", { periods: profile.length });
  return largestRemainder(minor, profile);
}

import type { RatioMoments } from "./ratioMoments";

/**
 * Standard error of a return by the delta method: the error of the mean residual over the mean cost.
 * @source Cochran (1977), Sampling Techniques, 3rd ed., section 6.4.
 */
export function deltaError({ residualVariance, meanCost }: RatioMoments): number {
  return Math.sqrt(residualVariance) / meanCost;
}

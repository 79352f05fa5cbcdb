import { normalQuantile } from "../../numeric/normalQuantile";
import { studentQuantile } from "../../numeric/studentQuantile";
import { deltaError } from "./deltaError";
import type { RatioMoments } from "./ratioMoments";
import type { RoiInterval } from "./RoiInterval";

/**
 * Interval of a return by the delta method: the estimate and so many standard errors on either side, by Student's t with one
 * degree of freedom less than units, or by the normal distribution.
 * @param moments Of at least two units.
 * @param confidence Above 0 and below 1.
 * @source Cochran (1977), Sampling Techniques, 3rd ed., section 6.4.
 */
export function deltaInterval(
  moments: RatioMoments,
  confidence: number,
  distribution: "t" | "normal" = "t",
): RoiInterval {
  const share = (1 + confidence) / 2;
  const factor = distribution === "t" ? studentQuantile(share, moments.count - 1) : normalQuantile(share);
  const reach = factor * deltaError(moments);
  return { low: moments.roi - reach, high: moments.roi + reach, excluded: null };
}

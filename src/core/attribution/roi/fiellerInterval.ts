import { studentQuantile } from "../../numeric/studentQuantile";
import type { RatioMoments } from "./ratioMoments";
import type { RoiInterval } from "./RoiInterval";

/**
 * Fieller's interval of a return: all returns r for which the mean of revenue - (1 + r) × cost does not differ from 0 by a t test.
 * Written for the distance d of r from the estimate, the borders solve a d² + 2 b d - c = 0 with a = mx² - t² vx, b = t² vxe and
 * c = t² ve (x cost, e residual): where a > 0 one root lies on each side. Where a is 0 or less the mean cost does not differ from
 * 0 itself, and the interval is unbounded: a ray, everything, or everything but what lies between the two roots.
 * @param moments Of at least two units.
 * @param confidence Above 0 and below 1.
 * @source Fieller (1954), "Some problems in interval estimation", Journal of the Royal Statistical Society B 16.
 */
export function fiellerInterval(moments: RatioMoments, confidence: number): RoiInterval {
  const { count, roi, meanCost, costVariance, residualVariance, covariance } = moments;
  const t = studentQuantile((1 + confidence) / 2, count - 1);
  const a = meanCost * meanCost - t * t * costVariance;
  const b = t * t * covariance;
  const c = t * t * residualVariance;
  const whole: RoiInterval = { low: -Infinity, high: Infinity, excluded: null };
  if (a === 0) {
    if (b === 0) return whole;
    const border = roi + c / (2 * b);
    return b > 0 ? { ...whole, high: border } : { ...whole, low: border };
  }
  const root = b * b + a * c;
  if (root < 0 || (root === 0 && a < 0)) return whole;
  // The root of larger size first; the other from their product, -c / a, so that nothing cancels.
  const larger = -b - (b < 0 ? -1 : 1) * Math.sqrt(root);
  const first = larger / a;
  const second = larger === 0 ? 0 : -c / larger;
  const [from, to] = first < second ? [roi + first, roi + second] : [roi + second, roi + first];
  return a > 0 ? { low: from, high: to, excluded: null } : { ...whole, excluded: { from, to } };
}

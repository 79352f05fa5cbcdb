import { studentQuantile } from "../../numeric/studentQuantile";
import { jackknifedRoi } from "./jackknifedRoi";
import { ratioMoments } from "./ratioMoments";
import type { RoiInterval } from "./RoiInterval";
import type { RoiUnits } from "./unitsOfRows";

/**
 * Interval of a return by the jackknife's standard error and Student's t, about the estimate itself.
 * @param units At least two.
 * @param confidence Above 0 and below 1.
 * @returns Null where one unit holds all the cost.
 * @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 11.
 */
export function jackknifeInterval(units: RoiUnits, confidence: number): RoiInterval | null {
  const jackknife = jackknifedRoi(units);
  if (!jackknife) return null;
  const { roi, count } = ratioMoments(units);
  const reach = studentQuantile((1 + confidence) / 2, count - 1) * jackknife.standardError;
  return { low: roi - reach, high: roi + reach, excluded: null };
}

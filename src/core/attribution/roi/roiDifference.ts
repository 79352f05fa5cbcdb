import { studentQuantile } from "../../numeric/studentQuantile";
import { studentTail } from "../../numeric/studentTail";
import { deltaError } from "./deltaError";
import { fewestUnits } from "./fewestUnits";
import { ratioMoments } from "./ratioMoments";
import type { RoiUnits } from "./unitsOfRows";

/** How far the returns of two campaigns lie apart. */
export interface RoiDifference {
  /** Return of the first less that of the second. */
  readonly difference: number;
  /** Null where one of the two has too few units, or neither varies. */
  readonly error: {
    readonly standardError: number;
    /** Welch's. */
    readonly degrees: number;
    /** Two-sided, of no difference. */
    readonly p: number;
    readonly low: number;
    readonly high: number;
  } | null;
}

/**
 * Difference of two returns with Welch's test on their delta errors. The units of the two are taken as independent.
 * @param confidence Above 0 and below 1.
 * @throws COST_ZERO.
 * @source Welch (1947), "The generalization of 'Student's' problem when several different population variances are involved",
 * Biometrika 34.
 */
export function roiDifference(first: RoiUnits, second: RoiUnits, confidence = 0.95): RoiDifference {
  const [a, b] = [ratioMoments(first), ratioMoments(second)];
  const difference = a.roi - b.roi;
  const [varianceOfA, varianceOfB] = [deltaError(a) ** 2, deltaError(b) ** 2];
  const variance = varianceOfA + varianceOfB;
  if (Math.min(a.count, b.count) < fewestUnits || variance === 0) return { difference, error: null };
  const standardError = Math.sqrt(variance);
  const degrees = variance ** 2 / (varianceOfA ** 2 / (a.count - 1) + varianceOfB ** 2 / (b.count - 1));
  const reach = studentQuantile((1 + confidence) / 2, degrees) * standardError;
  return {
    difference,
    error: {
      standardError,
      degrees,
      p: 2 * studentTail(Math.abs(difference) / standardError, degrees),
      low: difference - reach,
      high: difference + reach,
    },
  };
}

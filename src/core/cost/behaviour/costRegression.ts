import { financeError } from "../../errors/financeError";
import type { ActivityPoint, CostBehaviour } from "./CostBehaviour";

export interface CostRegression extends CostBehaviour {
  /** Share of the variance of cost that the line explains; 1 where cost never varies. */
  readonly rSquared: number;
  /** Standard deviation of cost around the line; null with two points. */
  readonly residualDeviation: number | null;
  /** Standard errors; null with two points. */
  readonly variableError: number | null;
  readonly fixedError: number | null;
}

/**
 * Fixed and variable cost by least squares. Sums are of deviations from the means, which keeps the digits that sums of
 * squares would lose.
 * @param points At least one.
 * @throws ACTIVITY_CONSTANT when all periods have the same activity.
 * @source NIST/SEMATECH e-Handbook of Statistical Methods, 4.1.4.1; certified values of the data set Norris.
 */
export function costRegression(points: readonly ActivityPoint[]): CostRegression {
  const count = points.length;
  const meanActivity = meanOf(points, "activity");
  const meanCost = meanOf(points, "cost");
  let [xx, xy, yy] = [0, 0, 0];
  for (const { activity, cost } of points) {
    const [x, y] = [activity - meanActivity, cost - meanCost];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  if (!points.some(({ activity }) => activity !== points[0]!.activity)) {
    throw financeError("ACTIVITY_CONSTANT", { count, value: points[0]?.activity ?? 0 });
  }
  const variable = xy / xx;
  let unexplained = 0;
  for (const { activity, cost } of points) {
    unexplained += (cost - meanCost - variable * (activity - meanActivity)) ** 2;
  }
  const deviation = count > 2 ? Math.sqrt(unexplained / (count - 2)) : null;
  return {
    fixed: meanCost - variable * meanActivity,
    variable,
    rSquared: yy === 0 ? 1 : 1 - unexplained / yy,
    residualDeviation: deviation,
    variableError: deviation === null ? null : deviation / Math.sqrt(xx),
    fixedError: deviation === null ? null : deviation * Math.sqrt(1 / count + meanActivity ** 2 / xx),
  };
}

/** The mean, corrected by the mean of what is left over. */
function meanOf(points: readonly ActivityPoint[], field: keyof ActivityPoint): number {
  let sum = 0;
  for (const point of points) sum += point[field];
  const mean = sum / points.length;
  let left = 0;
  for (const point of points) left += point[field] - mean;
  return mean + left / points.length;
}

import { financeError } from "../../errors/financeError";
import { compensatedSum } from "../../numeric/compensatedSum";
import type { RoiUnits } from "./unitsOfRows";

/** What the closed forms of an interval need of the units. */
export interface RatioMoments {
  readonly count: number;
  readonly totalCost: number;
  readonly totalRevenue: number;
  /** Revenue over cost. */
  readonly ratio: number;
  /** (revenue - cost) / cost. */
  readonly roi: number;
  readonly meanCost: number;
  /** Variance of the mean cost; 0 of a single unit, like the two below. */
  readonly costVariance: number;
  /** Variance of the mean residual, revenue - ratio × cost. */
  readonly residualVariance: number;
  /** Covariance of mean cost and mean residual. */
  readonly covariance: number;
}

/**
 * Totals, ratio and second moments of units. The moments are those of cost and residual, not of cost and revenue: what follows
 * from them then holds the estimate by construction, and loses no digits where revenue moves closely with cost.
 * @throws COST_ZERO when all units together cost nothing.
 * @source Cochran (1977), Sampling Techniques, 3rd ed., chapter 6.
 */
export function ratioMoments({ cost, revenue }: RoiUnits): RatioMoments {
  const count = cost.length;
  const totalCost = compensatedSum(cost);
  const totalRevenue = compensatedSum(revenue);
  if (totalCost === 0) throw financeError("COST_ZERO", { units: count });
  const ratio = totalRevenue / totalCost;
  const meanCost = totalCost / count;
  const deviations = cost.map((each) => each - meanCost);
  const residuals = revenue.map((each, i) => each - ratio * cost[i]!);
  const ofMean = (first: Float64Array, second: Float64Array) =>
    count < 2 ? 0 : compensatedSum(first.map((each, i) => each * second[i]!)) / (count - 1) / count;
  return {
    count,
    totalCost,
    totalRevenue,
    ratio,
    roi: (totalRevenue - totalCost) / totalCost,
    meanCost,
    costVariance: ofMean(deviations, deviations),
    residualVariance: ofMean(residuals, residuals),
    covariance: ofMean(deviations, residuals),
  };
}

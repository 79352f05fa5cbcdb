import { compensatedSum } from "../../numeric/compensatedSum";
import { ratioMoments } from "./ratioMoments";
import type { RoiUnits } from "./unitsOfRows";

/**
 * Standard error of a return and the return less its bias, from the returns without each unit.
 * @param units At least two.
 * @returns Null where a single unit holds all the cost, so that there is no return without it.
 * @source Quenouille (1956), "Notes on bias in estimation", Biometrika 43; Tukey (1958), Annals of Mathematical Statistics 29.
 */
export function jackknifedRoi(
  units: RoiUnits,
): { readonly standardError: number; readonly corrected: number } | null {
  const { cost, revenue } = units;
  const { count, totalCost, totalRevenue, roi } = ratioMoments(units);
  if (cost.filter((each) => each > 0).length < 2) return null;
  const without = cost.map((each, i) => (totalRevenue - revenue[i]!) / (totalCost - each) - 1);
  const mean = compensatedSum(without) / count;
  const squares = compensatedSum(without.map((each) => (each - mean) ** 2));
  return {
    standardError: Math.sqrt(((count - 1) / count) * squares),
    corrected: count * roi - (count - 1) * mean,
  };
}

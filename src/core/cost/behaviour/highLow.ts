import { financeError } from "../../errors/financeError";
import type { ActivityPoint, CostBehaviour } from "./CostBehaviour";

/**
 * Fixed and variable cost by the line through the periods of highest and lowest activity. Where several periods share an
 * extreme, their mean cost counts, so that the order of rows does not matter.
 * @param points At least one.
 * @throws ACTIVITY_CONSTANT when all periods have the same activity.
 * @source Horngren, Datar & Rajan, Cost Accounting, 14th ed., ch. 10, high-low method.
 * @example highLow([{ activity: 10, cost: 150 }, { activity: 20, cost: 200 }]) // => { fixed: 100, variable: 5 }
 */
export function highLow(points: readonly ActivityPoint[]): CostBehaviour {
  let [low, high] = [Infinity, -Infinity];
  for (const { activity } of points) {
    low = Math.min(low, activity);
    high = Math.max(high, activity);
  }
  if (!(high > low)) throw financeError("ACTIVITY_CONSTANT", { count: points.length, value: low });
  const [lowCost, highCost] = [meanCostAt(points, low), meanCostAt(points, high)];
  const variable = (highCost - lowCost) / (high - low);
  return { fixed: lowCost - variable * low, variable };
}

function meanCostAt(points: readonly ActivityPoint[], level: number): number {
  let [sum, count] = [0, 0];
  for (const { activity, cost } of points) {
    if (activity !== level) continue;
    sum += cost;
    count++;
  }
  return sum / count;
}

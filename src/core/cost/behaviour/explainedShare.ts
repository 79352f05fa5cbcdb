import { costAt, type ActivityPoint, type CostBehaviour } from "./CostBehaviour";

/**
 * Share of the variance of cost that a line explains: 1 where cost never varies, and below 0 where the line is worse than
 * the mean, which can happen to one through two points.
 * @param points At least one.
 */
export function explainedShare(points: readonly ActivityPoint[], line: CostBehaviour): number {
  const mean = points.reduce((sum, { cost }) => sum + cost, 0) / points.length;
  let [total, unexplained] = [0, 0];
  for (const { activity, cost } of points) {
    total += (cost - mean) ** 2;
    unexplained += (cost - costAt(line, activity)) ** 2;
  }
  return total === 0 ? 1 : 1 - unexplained / total;
}

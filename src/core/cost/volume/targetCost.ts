import { Exact } from "../../money/decimal";

/**
 * What a unit may cost so that its price leaves the margin wanted.
 * @param marginShare Of the price: 0.2 for 20 % of sales.
 * @source Cooper & Slagmulder (1997), Target Costing and Value Engineering: target cost = price less target margin.
 * @example targetCost(100, 0.2) // => 80
 */
export function targetCost(price: number, marginShare: number): number {
  return new Exact(1).minus(marginShare).times(price).toNumber();
}

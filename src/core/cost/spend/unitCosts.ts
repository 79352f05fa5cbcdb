import { Exact } from "../../money/decimal";
import { minorFromExact } from "../../money/minorFromExact";
import { costRegression } from "../behaviour/costRegression";

export interface UnitCostPeriod {
  /** Minor units a unit; null where nothing was made. */
  readonly unitCost: number | null;
  /** Unit cost over that of the first period that has one, 1 there. */
  readonly index: number | null;
  /** Change of cost since the period before: what the change of quantity explains at the old unit cost … */
  readonly volumeEffect: number | null;
  /** … and the rest, which is the change of unit cost at the new quantity. Both make the change. */
  readonly unitCostEffect: number | null;
}

export interface UnitCosts {
  readonly periods: readonly UnitCostPeriod[];
  /** Least-squares change of the unit cost a period, in minor units; null below two periods with a unit cost. */
  readonly trend: number | null;
  /** The same over the mean unit cost. */
  readonly trendShare: number | null;
}

/**
 * Cost of a unit by period, its trend, and the change of cost parted into volume and unit cost.
 * @param cost Minor units by period.
 * @param quantity Units by period, the same length.
 */
export function unitCosts(cost: readonly number[], quantity: readonly number[]): UnitCosts {
  const each = cost.map((minor, at) => (quantity[at] ? minor / quantity[at] : null));
  const first = each.find((value) => value !== null && value !== 0) ?? null;
  const periods = each.map((unitCost, at) => ({
    unitCost,
    index: unitCost === null || first === null ? null : unitCost / first,
    ...effectsAt(at, cost, quantity),
  }));
  return { periods, ...trendOf(each) };
}

function effectsAt(
  at: number,
  cost: readonly number[],
  quantity: readonly number[],
): Pick<UnitCostPeriod, "volumeEffect" | "unitCostEffect"> {
  if (at === 0 || !quantity[at - 1]) return { volumeEffect: null, unitCostEffect: null };
  const growth = new Exact(quantity[at]!).minus(quantity[at - 1]!).div(quantity[at - 1]!);
  const volumeEffect = minorFromExact(growth.times(cost[at - 1]!), 0);
  return { volumeEffect, unitCostEffect: cost[at]! - cost[at - 1]! - volumeEffect };
}

function trendOf(each: readonly (number | null)[]): Pick<UnitCosts, "trend" | "trendShare"> {
  const points = each.flatMap((value, at) => (value === null ? [] : [{ activity: at, cost: value }]));
  if (points.length < 2) return { trend: null, trendShare: null };
  const { variable: trend } = costRegression(points);
  const mean = points.reduce((sum, { cost }) => sum + cost, 0) / points.length;
  return { trend, trendShare: mean === 0 ? null : trend / mean };
}

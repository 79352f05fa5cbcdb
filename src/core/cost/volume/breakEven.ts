import { financeError } from "../../errors/financeError";
import { Exact } from "../../money/decimal";

export interface BreakEvenCase {
  /** Per unit. */
  readonly price: number;
  readonly variableCost: number;
  readonly fixedCost: number;
  /** Profit to reach; 0 when omitted. */
  readonly profit?: number;
  /** Units expected, for the margin of safety. */
  readonly expectedUnits?: number;
}

export interface BreakEven {
  /** Contribution of one unit. */
  readonly unitMargin: number;
  /** The same over the price; null at a price of 0. */
  readonly marginShare: number | null;
  readonly units: number;
  /** Whole units that are enough. */
  readonly wholeUnits: number;
  readonly revenue: number;
  /** How far sales may fall; null where no units are expected. */
  readonly safety: { readonly units: number; readonly share: number } | null;
}

/**
 * Units and revenue at which contribution covers the fixed cost and the profit to reach. Where there is nothing to cover it
 * is 0 units.
 * @throws MARGIN_NOT_POSITIVE when a unit brings no contribution.
 * @source Horngren, Datar & Rajan, Cost Accounting, 14th ed., ch. 3.
 * @example breakEven({ price: 100, variableCost: 20, fixedCost: 18000 }).units // => 225
 */
export function breakEven({
  price,
  variableCost,
  fixedCost,
  profit = 0,
  expectedUnits,
}: BreakEvenCase): BreakEven {
  const margin = new Exact(price).minus(variableCost);
  if (!margin.gt(0)) throw financeError("MARGIN_NOT_POSITIVE", { price, cost: variableCost });
  const units = Exact.max(0, new Exact(fixedCost).plus(profit).div(margin));
  return {
    unitMargin: margin.toNumber(),
    marginShare: price === 0 ? null : margin.div(price).toNumber(),
    units: units.toNumber(),
    wholeUnits: units.ceil().toNumber(),
    revenue: units.times(price).toNumber(),
    safety: expectedUnits ? safetyOf(new Exact(expectedUnits).minus(units), expectedUnits) : null,
  };
}

function safetyOf(units: Exact, expectedUnits: number): { units: number; share: number } {
  return { units: units.toNumber(), share: units.div(expectedUnits).toNumber() };
}

import { Exact } from "../../../money/decimal";
import { differences } from "../../../money/differences";
import { minorFromExact } from "../../../money/minorFromExact";

/** What a period delivers, and the price a unit that is expected by its end. */
export interface DeliveredUnits {
  readonly units: number;
  /** In major units; it holds for all units so far. */
  readonly price: number;
}

/**
 * Revenue a period of units whose price is estimated anew: a retrospective price catches up in the period that learns
 * of it.
 * @param digits Decimals of the minor unit.
 * @source ASC 606-10-32-14 and Example 24, IFRS 15.59.
 */
export function revenueOfRepricedUnits(
  periods: readonly DeliveredUnits[],
  digits: number,
): readonly number[] {
  let units = new Exact(0);
  return differences(
    periods.map((period) => {
      units = units.plus(period.units);
      return minorFromExact(units.times(period.price), digits);
    }),
  );
}

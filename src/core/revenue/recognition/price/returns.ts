import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";

/** A sale with a right of return. */
export interface ReturnableSale {
  readonly units: number;
  readonly expectedReturns: number;
  /** A unit, in major units. */
  readonly price: number;
  readonly cost: number;
}

/**
 * Revenue, refund liability, cost of sales and the asset for goods expected back, in minor units.
 * @param digits Decimals of the minor unit.
 * @source ASC 606-10-55-22 to 55-29 and Example 22, IFRS 15.B20 to B27.
 */
export function saleWithReturns(
  { units, expectedReturns, price, cost }: ReturnableSale,
  digits: number,
): {
  readonly revenue: number;
  readonly refundLiability: number;
  readonly costOfSales: number;
  readonly returnAsset: number;
} {
  const refundLiability = minorFromExact(new Exact(expectedReturns).times(price), digits);
  const returnAsset = minorFromExact(new Exact(expectedReturns).times(cost), digits);
  return {
    revenue: minorFromExact(new Exact(units).times(price), digits) - refundLiability,
    refundLiability,
    costOfSales: minorFromExact(new Exact(units).times(cost), digits) - returnAsset,
    returnAsset,
  };
}

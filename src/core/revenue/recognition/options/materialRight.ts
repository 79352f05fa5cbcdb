import { Exact } from "../../../money/decimal";

/** An option for further goods at a discount that other customers do not get. */
export interface DiscountOption {
  /** What is bought with it on average, in major units. */
  readonly averagePurchase: number;
  /** Shares, 0 to 1. */
  readonly discount: number;
  readonly discountForAll: number;
  readonly likelihood: number;
}

/**
 * Stand-alone selling price of a material right, in major units.
 * @source ASC 606-10-55-41 to 55-45 and Example 49, IFRS 15.B39 to B43.
 * @example priceOfMaterialRight({ averagePurchase: 50, discount: 0.4, discountForAll: 0.1, likelihood: 0.8 }) // => 12
 */
export function priceOfMaterialRight({
  averagePurchase,
  discount,
  discountForAll,
  likelihood,
}: DiscountOption): number {
  return new Exact(discount).minus(discountForAll).times(averagePurchase).times(likelihood).toNumber();
}

import { financeError } from "../../errors/financeError";
import { Exact } from "../../money/decimal";

export interface ProductInMix {
  /** Per unit. */
  readonly price: number;
  readonly variableCost: number;
  /** Units of it among the units sold, in any measure. */
  readonly mix: number;
}

export interface MultiProductBreakEven {
  /** Mean contribution of a unit at this mix. */
  readonly unitMargin: number;
  /** Of all products. */
  readonly units: number;
  /** Units of each product, in their order. */
  readonly byProduct: readonly number[];
  readonly revenue: number;
}

/**
 * Units of several products at which contribution covers the fixed cost and the profit to reach, as long as they sell in
 * the mix given.
 * @throws NUMBER_NEGATIVE when a part of the mix is.
 * @throws MARGIN_NOT_POSITIVE when the mix brings no contribution.
 * @source Horngren, Datar & Rajan, Cost Accounting, 14th ed., ch. 3, effects of sales mix.
 */
export function multiProductBreakEven(
  products: readonly ProductInMix[],
  fixedCost: number,
  profit = 0,
): MultiProductBreakEven {
  const negative = products.find(({ mix }) => mix < 0);
  if (negative) throw financeError("NUMBER_NEGATIVE", { place: "Sales mix", value: negative.mix });
  const mix = sum(products, (product) => new Exact(product.mix));
  const price = sum(products, (product) => new Exact(product.price).times(product.mix));
  const cost = sum(products, (product) => new Exact(product.variableCost).times(product.mix));
  const margin = price.minus(cost);
  if (!margin.gt(0)) {
    throw financeError("MARGIN_NOT_POSITIVE", { price: price.toNumber(), cost: cost.toNumber() });
  }
  const bundles = Exact.max(0, new Exact(fixedCost).plus(profit).div(margin));
  return {
    unitMargin: margin.div(mix).toNumber(),
    units: bundles.times(mix).toNumber(),
    byProduct: products.map((product) => bundles.times(product.mix).toNumber()),
    revenue: bundles.times(price).toNumber(),
  };
}

function sum(products: readonly ProductInMix[], of: (product: ProductInMix) => Exact): Exact {
  return products.reduce((total, product) => total.plus(of(product)), new Exact(0));
}

import { targetCost as targetCostOf } from "../../../src/core/cost/volume/targetCost";

interface Inputs {
  readonly price: number;
  readonly marginOnSales: number;
}

export function targetCost({ price, marginOnSales }: Inputs): unknown {
  return { targetCost: targetCostOf(price, marginOnSales) };
}

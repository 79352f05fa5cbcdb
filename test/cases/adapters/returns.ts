import { saleWithReturns } from "../../../src/core/revenue/recognition/price/returns";
import { textOf } from "../amounts";

interface Inputs {
  readonly units: number;
  readonly expectedReturns: number;
  readonly price: string;
  readonly cost: string;
}

export function returns({ price, cost, ...units }: Inputs): unknown {
  const sale = saleWithReturns({ ...units, price: Number(price), cost: Number(cost) }, 2);
  return Object.fromEntries(Object.entries(sale).map(([name, amount]) => [name, textOf(amount)]));
}

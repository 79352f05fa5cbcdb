import { priceAfterConcession } from "../../../src/core/revenue/recognition/price/shareOfPrice";
import { textOf } from "../amounts";

interface Inputs {
  readonly units: number;
  readonly price: string;
  readonly concession: string;
}

export function concession({ units, price, concession: share }: Inputs): unknown {
  return { transactionPrice: textOf(priceAfterConcession(units, Number(price), Number(share), 2)) };
}

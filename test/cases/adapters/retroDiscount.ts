import { revenueOfRepricedUnits } from "../../../src/core/revenue/recognition/price/repricedUnits";
import { textOf } from "../amounts";

interface Inputs {
  readonly q1Units: number;
  readonly q2Units: number;
  readonly price: string;
  readonly newPrice: string;
}

export function retroDiscount({ q1Units, q2Units, price, newPrice }: Inputs): unknown {
  const [q1, q2] = revenueOfRepricedUnits(
    [
      { units: q1Units, price: Number(price) },
      { units: q2Units, price: Number(newPrice) },
    ],
    2,
  );
  return { q1: textOf(q1!), q2: textOf(q2!) };
}

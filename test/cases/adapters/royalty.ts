import { royalties } from "../../../src/core/revenue/recognition/price/shareOfPrice";
import { minorOf, textOf, textsOf } from "../amounts";

interface Inputs {
  readonly rate: string;
  readonly sales: readonly string[];
  /** Transferred at a point in time. */
  readonly equipment: string;
}

export function royalty({ rate, sales, equipment }: Inputs): unknown {
  const minor = sales.map((each) => minorOf(each));
  return { revenue: textsOf(royalties(minor, Number(rate))), equipment: textOf(minorOf(equipment)) };
}

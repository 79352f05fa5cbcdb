import { breakageByPeriod } from "../../../src/core/revenue/recognition/measure/breakage";
import { minorOf, textOf, textsOf } from "../amounts";

interface Inputs {
  readonly sold: string;
  readonly breakage: string;
  readonly redeemed: readonly string[];
}

export function breakage({ sold, breakage: rate, redeemed }: Inputs): unknown {
  const found = breakageByPeriod(
    minorOf(sold),
    Number(rate),
    redeemed.map((each) => minorOf(each)),
  );
  return { revenue: textsOf(found.revenue), liability: textOf(found.liability) };
}

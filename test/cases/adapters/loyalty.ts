import { allocatePrice } from "../../../src/core/revenue/recognition/allocation/allocatePrice";
import { earnedByMeasure } from "../../../src/core/revenue/recognition/measure/earnedByMeasure";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly dp: number;
  readonly allocated?: string;
  readonly price?: string;
  readonly productSsp?: string;
  readonly pointsSsp?: string;
  readonly periods: readonly { readonly cumRedeemed: number; readonly expectedTotal: number }[];
}

export function loyalty(inputs: Inputs): unknown {
  const { dp: digits, allocated, price, productSsp, pointsSsp, periods } = inputs;
  const split = price === undefined ? null : allocation(price, [productSsp!, pointsSsp!], digits);
  const points = split?.[1] ?? minorOf(allocated!, digits);
  const earned = earnedByMeasure(
    points,
    periods.map(({ cumRedeemed, expectedTotal }) => ({ done: cumRedeemed, expected: expectedTotal })),
  );
  return {
    ...(split ? { product: textOf(split[0]!, digits), points: textOf(points, digits) } : {}),
    revenue: earned.map((each) => textOf(each, digits)),
  };
}

function allocation(price: string, ssps: readonly string[], digits: number): readonly number[] {
  return allocatePrice(
    minorOf(price, digits),
    ssps.map((ssp) => ({ ssp: Number(ssp) })),
    { digits },
  );
}

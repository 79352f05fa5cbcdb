import { sumMinor } from "../../../src/core/money/sumMinor";
import { shareOfAmount } from "../../../src/core/revenue/recognition/schedule/rounding";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly daysInPeriod: number;
  readonly segments: readonly { readonly id: string; readonly price: string; readonly days: number }[];
}

export function planSwitch({ daysInPeriod, segments }: Inputs): unknown {
  const parts = segments.map(({ price, days }) =>
    shareOfAmount(minorOf(price), { part: days, whole: daysInPeriod }),
  );
  return {
    segments: Object.fromEntries(segments.map(({ id }, index) => [id, textOf(parts[index]!)])) as unknown,
    total: textOf(sumMinor(parts)),
  };
}

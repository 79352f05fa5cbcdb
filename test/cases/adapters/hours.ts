import { earnedByMeasure } from "../../../src/core/revenue/recognition/measure/earnedByMeasure";
import { runningTotals } from "../../../src/core/revenue/recognition/measure/runningTotals";
import { minorOf, textsOf } from "../amounts";

interface Inputs {
  readonly price: string;
  readonly totalHours: number;
  readonly hours: readonly number[];
}

export function hours({ price, totalHours, hours: worked }: Inputs): unknown {
  const periods = runningTotals(worked).map((done) => ({ done, expected: totalHours }));
  return { revenue: textsOf(earnedByMeasure(minorOf(price), periods)) };
}

import { costToCost } from "../../../src/core/revenue/recognition/measure/costToCost";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly costToDate: string;
  readonly totalCost: string;
  readonly newPrice: string;
  readonly recognized: string;
  readonly progressDp?: number;
}

export function catchUp({ costToDate, totalCost, newPrice, recognized, progressDp }: Inputs): unknown {
  const { progress, revenue, earned } = costToCost(
    minorOf(newPrice),
    { toDate: Number(costToDate), total: Number(totalCost) },
    { digits: 2, progressDigits: progressDp ?? null, recognised: minorOf(recognized) },
  );
  return { progress: progress.toFixed(6), cumulative: textOf(revenue), catchUp: textOf(earned) };
}

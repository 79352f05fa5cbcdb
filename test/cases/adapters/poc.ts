import { costToCost } from "../../../src/core/revenue/recognition/measure/costToCost";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly price: string;
  readonly totalCost: string;
  readonly costToDate: string;
  readonly uninstalled?: string;
}

export function poc({ price, totalCost, costToDate, uninstalled = "0" }: Inputs): unknown {
  const costs = { toDate: Number(costToDate), total: Number(totalCost), uninstalled: Number(uninstalled) };
  const { progress, revenue, profit } = costToCost(minorOf(price), costs, { digits: 2 });
  return { progress: progress.toFixed(6), revenueToDate: textOf(revenue), profit: textOf(profit) };
}

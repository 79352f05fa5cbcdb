import type { CostReportInput } from "../CostReportInput";

/** Where the columns of the trend stand: months between the line and its sum. */
export interface TrendColumns {
  readonly key: number;
  readonly line: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly sum: number;
  readonly trend: number;
  readonly trendShare: number;
  readonly comment: number;
}

export function trendColumns({ time: { trend } }: CostReportInput): TrendColumns {
  const lastMonth = 2 + trend.to - trend.from;
  return {
    key: 0,
    line: 1,
    firstMonth: 2,
    lastMonth,
    sum: lastMonth + 1,
    trend: lastMonth + 2,
    trendShare: lastMonth + 3,
    comment: lastMonth + 4,
  };
}

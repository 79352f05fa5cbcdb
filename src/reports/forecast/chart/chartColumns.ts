/** Columns of the chart sheet's table. */
export const chartColumns = {
  key: 0,
  period: 1,
  actual: 2,
  forecast: 3,
  final: 4,
  low95: 5,
  width95: 6,
  low80: 7,
  width80: 8,
  plan: 9,
} as const;

/** Columns of what the chart draws, below the table: areas from the bottom up, then lines. */
export const drawnColumns = {
  period: 1,
  base: 2,
  lowTail: 3,
  inner: 4,
  highTail: 5,
  actual: 6,
  forecast: 7,
} as const;

/** Columns under the chart, right of the table. */
export const chartSpan = { left: 11, right: 20 } as const;

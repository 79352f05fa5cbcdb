/** Columns of the budget tracker. */
export const trackerColumns = {
  key: 0,
  line: 1,
  costCentre: 2,
  owner: 3,
  planPeriod: 4,
  actualPeriod: 5,
  delta: 6,
  planYear: 7,
  actual: 8,
  committed: 9,
  remaining: 10,
  used: 11,
  ahead: 12,
  forecast: 13,
  over: 14,
  alert: 15,
  comment: 16,
} as const;

export type TrackerColumn = keyof typeof trackerColumns;

export const trackerHeadings: Readonly<Record<Exclude<TrackerColumn, "key">, string>> = {
  line: "Line",
  costCentre: "Cost centre",
  owner: "Owner",
  planPeriod: "PL period",
  actualPeriod: "AC period",
  delta: "ΔPL",
  planYear: "Budget of the year",
  actual: "Actual to date",
  committed: "Committed",
  remaining: "Remaining",
  used: "% used",
  ahead: "Ahead of the year",
  forecast: "Run-rate forecast",
  over: "Over / under",
  alert: "Alert",
  comment: "Comment",
};

export const trackerWidths = [4, 30, 24, 16, 14, 14, 13, 15, 15, 13, 15, 9, 11, 15, 14, 18, 40] as const;

/** Where the lines of each kind stand; null where there are none. */
export interface TrackerRows {
  readonly expenditure: TrackerBlock | null;
  readonly revenue: TrackerBlock | null;
}

/** First and last line, and the row of their total. */
export interface TrackerBlock {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

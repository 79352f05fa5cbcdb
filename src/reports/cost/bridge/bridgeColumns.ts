/** Columns of the bridge. */
export const bridgeColumns = {
  key: 0,
  step: 1,
  kind: 2,
  before: 3,
  after: 4,
  change: 5,
  share: 6,
  running: 7,
  comment: 8,
  drawn: 10,
} as const;
/** What the chart is drawn from, beside the table: bases that nobody sees, and steps above and below zero. */
export const drawnSeries = [
  "Base",
  "Base below 0",
  "PP and AC",
  "More",
  "More below 0",
  "Less",
  "Less below 0",
] as const;

/** Rows of the steps. */
export interface BridgeRows {
  readonly opening: number;
  /** First and last step. */
  readonly first: number;
  readonly last: number;
  readonly closing: number;
}

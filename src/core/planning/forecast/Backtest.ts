/** How good forecasts have been, over all origins and steps. Null where its divisor is 0. */
export interface ForecastAccuracy {
  /** Sum of absolute errors over sum of absolute values. */
  readonly wape: number | null;
  /** Mean absolute error over that of the naive forecast, at lag 1 or a season, inside the first training part. */
  readonly mase: number | null;
  /** Mean of forecast minus actual, over the mean absolute value. */
  readonly bias: number | null;
  /** Mean of 2 |error| / (|actual| + |forecast|): 0 to 2. */
  readonly smape: number;
  readonly rmsse: number | null;
  /** Share of actuals inside the intervals, in the order of the levels asked for; empty where a method has none. */
  readonly coverage: readonly number[];
}

/** Forecasts made at earlier points in time, from what was known then, held against what came. */
export interface Backtest {
  /** Lengths of the histories that were forecast from. */
  readonly origins: readonly number[];
  /** Periods ahead at each origin. */
  readonly horizon: number;
  readonly levels: readonly number[];
  readonly method: ForecastAccuracy;
  /** The seasonal naive forecast at the same origins. */
  readonly baseline: ForecastAccuracy;
  /** Whether parameters were found once, at the first origin, and used again at the others. */
  readonly reused: boolean;
}

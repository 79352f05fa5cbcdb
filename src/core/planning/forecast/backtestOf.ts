import type { Backtest } from "./Backtest";
import { checkRequest } from "./checkRequest";
import { pastAccuracy } from "./pastAccuracy";
import { rollingOrigins } from "./rollingOrigins";
import type { ForecastRequest } from "./SeriesForecast";

export interface BacktestOptions {
  /** Points in time to forecast from, default 3; 1 holds the last periods out. */
  readonly origins?: number;
  /** Periods ahead at each of them; by default as asked for, and at most a third of the history. */
  readonly horizon?: number;
  /** Whether parameters found at the first origin serve at the others too, default true: three origins then cost about one fit. */
  readonly reuse?: boolean;
}

/**
 * How good forecasts by a method would have been: it forecasts from earlier points in time, from what was known then, and is held
 * against what came, beside the seasonal naive forecast (the naive one without season).
 * @param history Observations in order, without gaps, all finite.
 * @returns Null where the history is too short, see `rollingOrigins`.
 * @throws HORIZON_OUT_OF_RANGE, LEVEL_OUT_OF_RANGE, SEASON_OUT_OF_RANGE as `forecastSeries` does.
 * @source Tashman (2000), "Out-of-sample tests of forecasting accuracy", International Journal of Forecasting 16.
 */
export function backtestOf(
  history: Float64Array,
  request: ForecastRequest,
  { origins = 3, horizon, reuse = true }: BacktestOptions = {},
): Backtest | null {
  checkRequest({ ...request, horizon: horizon ?? request.horizon });
  const { season, levels } = request;
  const exact = horizon !== undefined;
  const rolling = rollingOrigins(history.length, season, origins, horizon ?? request.horizon, exact);
  if (rolling === null) return null;
  const baseline = { ...request, method: season > 1 ? "seasonal naive" : "naive" } as const;
  return {
    ...rolling,
    levels,
    method: pastAccuracy(rolling, history, request, { reuse }),
    baseline: pastAccuracy(rolling, history, baseline),
    reused: reuse && origins > 1,
  };
}

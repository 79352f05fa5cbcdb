import type { ForecastAccuracy } from "./Backtest";
import { fitSeries } from "./fitSeries";
import { forecastAccuracy } from "./forecastAccuracy";
import type { RollingOrigins } from "./rollingOrigins";
import type { ForecastRequest } from "./SeriesForecast";

export interface PastOptions {
  /** Whether parameters found at the first origin serve at the others too, default true. */
  readonly reuse?: boolean;
  /** Season that errors are scaled by, default that of the request: one for all that are compared. */
  readonly scale?: number;
}

/**
 * How good forecasts for a request would have been at given points in time.
 * @param history Observations in order, without gaps, all finite; all horizons end in it.
 */
export function pastAccuracy(
  { origins, horizon }: RollingOrigins,
  history: Float64Array,
  request: ForecastRequest,
  { reuse = true, scale = request.season }: PastOptions = {},
): ForecastAccuracy {
  const known = history.slice(0, origins[0]);
  const asked = { ...request, horizon };
  const first = fitSeries(known, asked);
  const trials = origins.map((origin, i) => {
    const until = history.slice(0, origin);
    const fitted = i === 0 ? first : reuse ? first.on(until) : fitSeries(until, asked);
    return { ...fitted.forecast, actual: history.slice(origin, origin + horizon) };
  });
  return forecastAccuracy(trials, known, scale);
}

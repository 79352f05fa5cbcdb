import { fitSeries } from "./fitSeries";
import type { ForecastRequest, SeriesForecast } from "./SeriesForecast";

/**
 * The forecast of one history by the method asked for, with intervals calibrated on errors of past forecasts. Where the history
 * does not allow the method, a simpler one stands in and a note says so. Never below 0 when no observation is; beyond the length
 * of the history the movement is damped and the intervals widen. The same request gives the same forecast.
 * @param history Observations in order, without gaps, all finite, at least one.
 * @throws HORIZON_OUT_OF_RANGE when the horizon is no whole number from 1 to ten seasons (500 where that is more).
 * @throws LEVEL_OUT_OF_RANGE when a level is not between 0 and 1.
 * @throws SEASON_OUT_OF_RANGE when the season is no whole number from 1.
 */
export function forecastSeries(history: Float64Array, request: ForecastRequest): SeriesForecast {
  return fitSeries(history, request).forecast;
}

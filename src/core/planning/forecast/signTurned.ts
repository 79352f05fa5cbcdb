import { isStoredNegative } from "../series/isStoredNegative";
import { turned } from "../series/turned";
import type { FittedSeries } from "./FittedSeries";
import type { SeriesForecast } from "./SeriesForecast";

/**
 * A request of a history kept with its sign turned, answered as for the history in its own sign: a line of costs is forecast alike
 * whichever way it is kept. The parameters are those of the history in its own sign, and `sign` −1 says so.
 * @param history Observations of which none is above 0.
 * @param fit The request, for histories of any sign.
 */
export function signTurned(
  history: Float64Array,
  fit: (history: Float64Array) => FittedSeries,
): FittedSeries {
  return turnedFit(fit(turned(history)), fit);
}

function turnedFit(fitted: FittedSeries, fit: (history: Float64Array) => FittedSeries): FittedSeries {
  return {
    forecast: turnedForecast(fitted.forecast),
    on: (other) => (isStoredNegative(other) ? turnedFit(fitted.on(turned(other)), fit) : fit(other)),
  };
}

function turnedForecast(forecast: SeriesForecast): SeriesForecast {
  return {
    ...forecast,
    parameters: { ...forecast.parameters, sign: -1 },
    mean: turned(forecast.mean),
    intervals: forecast.intervals.map(({ level, lower, upper }) => ({
      level,
      lower: turned(upper),
      upper: turned(lower),
    })),
  };
}

import type { EtsParameters } from "./EtsParameters";

/**
 * One pass of exponential smoothing: one-step forecasts, and the states after the last observation. The error's kind changes
 * only the likelihood, never the recursion: a multiplicative error times its forecast is the additive one.
 * @param history Observations in order.
 * @param parameters Smoothing parameters and the states before the first observation.
 * @param multiplicative Whether the season multiplies.
 * @param fitted Takes the one-step forecasts.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, tables 2.2 and 2.3.
 */
export function smoothed(
  history: Float64Array,
  parameters: EtsParameters,
  multiplicative: boolean,
  fitted: Float64Array,
): EtsParameters {
  const { alpha, beta, gamma, phi } = parameters;
  const season = parameters.season.slice();
  const period = season.length;
  let { level, slope } = parameters;
  for (let t = 0, at = 0; t < history.length; t++, at = at + 1 === period ? 0 : at + 1) {
    const damped = phi * slope;
    const base = level + damped;
    const index = season[at]!;
    if (multiplicative) {
      const forecast = base * index;
      fitted[t] = forecast;
      const error = history[t]! / forecast - 1;
      level = base * (1 + alpha * error);
      slope = damped + beta * base * error;
      season[at] = index * (1 + gamma * error);
    } else {
      const forecast = base + index;
      fitted[t] = forecast;
      const error = history[t]! - forecast;
      level = base + alpha * error;
      slope = damped + beta * error;
      season[at] = index + gamma * error;
    }
  }
  return { alpha, beta, gamma, phi, level, slope, season };
}

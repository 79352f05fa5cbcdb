import type { EtsLayout } from "./etsLayout";
import type { EtsParameters } from "./EtsParameters";

/**
 * Derivatives of the one-step forecasts by every unknown of a form, carried along the recursion.
 * @param history Observations in order.
 * @param parameters Smoothing parameters and the states before the first observation.
 * @param multiplicative Whether the season multiplies.
 * @param layout Order of the unknowns.
 * @param into Takes the derivatives, observation by observation, one for each unknown.
 * @source Derivatives of the recursions in Hyndman et al. (2008), Forecasting with Exponential Smoothing, tables 2.2 and 2.3.
 */
export function smoothedDerivatives(
  history: Float64Array,
  parameters: EtsParameters,
  multiplicative: boolean,
  layout: EtsLayout,
  into: Float64Array,
): void {
  const { alpha, beta, gamma, phi } = parameters;
  const { size, period } = layout;
  const season = parameters.season.slice();
  let { level, slope } = parameters;
  const ofLevel = new Float64Array(size);
  const ofSlope = new Float64Array(size);
  const ofSeason = new Float64Array(size * period);
  ofLevel[layout.level] = 1;
  if (layout.slope >= 0) ofSlope[layout.slope] = 1;
  for (let j = 0; j < period - 1; j++) ofSeason[j * size + layout.season + j] = 1;
  for (
    let t = 0, at = 0, row = 0;
    t < history.length;
    t++, row += size, at = at + 1 === period ? 0 : at + 1
  ) {
    const index = season[at]!;
    const damped = phi * slope;
    const base = level + damped;
    if (layout.phi >= 0) ofSlope[layout.phi]! += slope / phi;
    const atSeason = at * size;
    if (multiplicative) {
      const forecast = base * index;
      const value = history[t]! / forecast;
      const error = value - 1;
      for (let j = 0; j < size; j++) {
        const dampedChange = phi * ofSlope[j]!;
        const baseChange = ofLevel[j]! + dampedChange;
        const indexChange = ofSeason[atSeason + j]!;
        const change = baseChange * index + base * indexChange;
        into[row + j] = change;
        const errorChange = (-value / forecast) * change;
        ofLevel[j] = baseChange * (1 + alpha * error) + base * alpha * errorChange;
        ofSlope[j] = dampedChange + beta * (error * baseChange + base * errorChange);
        ofSeason[atSeason + j] = indexChange * (1 + gamma * error) + index * gamma * errorChange;
      }
      ofLevel[layout.alpha]! += base * error;
      if (layout.beta >= 0) ofSlope[layout.beta]! += base * error;
      ofSeason[atSeason + layout.gamma]! += index * error;
      level = base * (1 + alpha * error);
      slope = damped + beta * base * error;
      season[at] = index * (1 + gamma * error);
    } else {
      const error = history[t]! - base - index;
      for (let j = 0; j < size; j++) {
        const dampedChange = phi * ofSlope[j]!;
        const baseChange = ofLevel[j]! + dampedChange;
        const indexChange = ofSeason[atSeason + j]!;
        const change = baseChange + indexChange;
        into[row + j] = change;
        ofLevel[j] = baseChange - alpha * change;
        ofSlope[j] = dampedChange - beta * change;
        ofSeason[atSeason + j] = indexChange - gamma * change;
      }
      ofLevel[layout.alpha]! += error;
      if (layout.beta >= 0) ofSlope[layout.beta]! += error;
      if (layout.gamma >= 0) ofSeason[atSeason + layout.gamma]! += error;
      level = base + alpha * error;
      slope = damped + beta * error;
      season[at] = index + gamma * error;
    }
  }
}

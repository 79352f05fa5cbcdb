import { etsBounds } from "./etsBounds";
import type { EtsForm } from "./EtsForm";
import type { EtsLayout } from "./etsLayout";
import type { EtsParameters } from "./EtsParameters";
import { isForecastable } from "./isForecastable";

export interface UsualDeviance {
  /** -2 log likelihood without its constant; infinite beyond the bounds. */
  of(point: Float64Array): number;
  parametersOf(point: Float64Array): EtsParameters;
}

/**
 * The function that R's ets() makes least: all smoothing parameters and initial states in their own units, refused beyond the
 * bounds. The first season is tied to the others, which stand from the last position down.
 * @param form Form of the model.
 * @param history Observations in order; above 0 for multiplicative forms.
 * @param layout Order of the unknowns.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, section 5.1; etsTargetFunction of R's package forecast.
 */
export function usualDeviance(form: EtsForm, history: Float64Array, layout: EtsLayout): UsualDeviance {
  const { least, most, phiLeast, phiMost } = etsBounds;
  const { period } = layout;
  const count = history.length;
  const multiplicative = form.season === "M";
  const relative = form.error === "M";
  const season = new Float64Array(period);
  const parametersOf = (point: Float64Array): EtsParameters => {
    let sum = 0;
    for (let j = 1; j < period; j++) sum += season[j] = point[layout.season + period - 1 - j]!;
    season[0] = layout.season < 0 ? 0 : (multiplicative ? period : 0) - sum;
    return {
      alpha: point[layout.alpha]!,
      beta: layout.beta < 0 ? 0 : point[layout.beta]!,
      gamma: layout.gamma < 0 ? 0 : point[layout.gamma]!,
      phi: layout.phi < 0 ? 1 : point[layout.phi]!,
      level: point[layout.level]!,
      slope: layout.slope < 0 ? 0 : point[layout.slope]!,
      season,
    };
  };
  const allowed = (parameters: EtsParameters) => {
    const { alpha, beta, gamma, phi } = parameters;
    if (!(alpha >= least && alpha <= most)) return false;
    if (layout.beta >= 0 && !(beta >= least && beta <= alpha)) return false;
    if (layout.gamma >= 0 && !(gamma >= least && gamma <= 1 - alpha)) return false;
    if (layout.phi >= 0 && !(phi >= phiLeast && phi <= phiMost)) return false;
    if (multiplicative) for (let j = 0; j < period; j++) if (season[j]! < 0) return false;
    return isForecastable(parameters, layout.slope >= 0);
  };
  return {
    parametersOf: (point) => ({ ...parametersOf(point), season: season.slice() }),
    of(point) {
      const parameters = parametersOf(point);
      if (!allowed(parameters)) return Infinity;
      const { alpha, beta, gamma, phi } = parameters;
      let { level, slope } = parameters;
      let squares = 0;
      let product = 1;
      let logarithms = 0;
      // The recursion of smoothed(), without what the sum does not need: this runs some thousand times a form.
      for (let t = 0, at = 0; t < count; t++, at = at + 1 === period ? 0 : at + 1) {
        const damped = phi * slope;
        const base = level + damped;
        const index = season[at]!;
        const forecast = multiplicative ? base * index : base + index;
        const error = history[t]! - forecast;
        const share = relative ? error / forecast : error;
        squares += share * share;
        if (multiplicative) {
          level = base * (1 + alpha * share);
          slope = damped + beta * base * share;
          season[at] = index * (1 + gamma * share);
        } else {
          level = base + alpha * error;
          slope = damped + beta * error;
          season[at] = index + gamma * error;
        }
        if (!relative) continue;
        // One logarithm for many factors.
        product *= Math.abs(forecast);
        if (product > 1e200 || product < 1e-200) {
          logarithms += Math.log(product);
          product = 1;
        }
      }
      return count * Math.log(squares) + 2 * (logarithms + Math.log(product));
    },
  };
}

import type { LeastSquaresProblem } from "../../../numeric/boundedLeastSquares";
import { etsBounds } from "./etsBounds";
import type { EtsForm } from "./EtsForm";
import type { EtsLayout } from "./etsLayout";
import { etsUnknowns } from "./etsUnknowns";
import { isForecastable } from "./isForecastable";
import { smoothed } from "./smoothed";
import { smoothedDerivatives } from "./smoothedDerivatives";

/**
 * The likelihood of a form as a sum of squares: -2 log L = n log S, where S sums the squared errors, or for multiplicative
 * errors the squared relative errors times the geometric mean of the forecasts.
 * @param form Form of the model.
 * @param history Observations in order; above 0 for multiplicative forms.
 * @param layout Order of the unknowns.
 * @param lastSeason Season that is tied to the others: any value serves, the level follows it.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, section 5.1.
 */
export function etsProblem(
  form: EtsForm,
  history: Float64Array,
  layout: EtsLayout,
  lastSeason: number,
): LeastSquaresProblem {
  const count = history.length;
  const fitted = new Float64Array(count);
  const multiplicative = form.season === "M";
  const relative = form.error === "M";
  const { least, most, phiLeast, phiMost } = etsBounds;
  const lower = new Float64Array(layout.size).fill(-Infinity);
  const upper = new Float64Array(layout.size).fill(Infinity);
  const bound = (at: number, low: number, high: number) => {
    if (at >= 0) [lower[at], upper[at]] = [low, high];
  };
  bound(layout.alpha, least, most);
  bound(layout.beta, 0, 1);
  bound(layout.gamma, 0, 1);
  bound(layout.phi, phiLeast, phiMost);
  if (multiplicative) for (let i = layout.season; i < layout.size; i++) lower[i] = 0.01;
  // Geometric mean of the forecasts at the point of the last residuals that were asked for.
  const meanForecast = () => {
    let sum = 0;
    for (let t = 0; t < count; t++) sum += Math.log(fitted[t]!);
    return Math.exp(sum / count);
  };
  const pass = (point: Float64Array) => {
    const parameters = etsUnknowns(point, layout, lastSeason);
    smoothed(history, parameters, multiplicative, fitted);
    return parameters;
  };
  return {
    count,
    lower,
    upper,
    residuals(point, into) {
      const parameters = pass(point);
      if (!isForecastable(parameters, layout.slope >= 0)) return false;
      for (let t = 0; t < count; t++) into[t] = history[t]! - fitted[t]!;
      if (!relative) return true;
      for (let t = 0; t < count; t++) if (!(fitted[t]! > 0)) return false;
      const mean = meanForecast();
      for (let t = 0; t < count; t++) into[t]! *= mean / fitted[t]!;
      return true;
    },
    derivatives(point, into) {
      const parameters = pass(point);
      smoothedDerivatives(history, parameters, multiplicative, layout, into);
      if (relative) relate(history, fitted, meanForecast(), layout.size, into);
      else for (let i = 0; i < into.length; i++) into[i] = -into[i]!;
      // Beta and gamma are searched as shares of what alpha leaves them.
      const { alpha } = parameters;
      for (let row = 0; row < into.length; row += layout.size) {
        if (layout.beta >= 0) {
          into[row]! += point[layout.beta]! * into[row + layout.beta]!;
          into[row + layout.beta]! *= alpha - least;
        }
        if (layout.gamma >= 0) {
          into[row]! -= point[layout.gamma]! * into[row + layout.gamma]!;
          into[row + layout.gamma]! *= 1 - alpha - least;
        }
      }
    },
  };
}

/** Derivatives of (y / f - 1) times the geometric mean of f, from those of f. */
function relate(
  history: Float64Array,
  fitted: Float64Array,
  mean: number,
  size: number,
  into: Float64Array,
): void {
  const ofLogMean = new Float64Array(size);
  for (let t = 0, row = 0; t < history.length; t++, row += size) {
    const share = 1 / (history.length * fitted[t]!);
    for (let j = 0; j < size; j++) ofLogMean[j]! += share * into[row + j]!;
  }
  for (let t = 0, row = 0; t < history.length; t++, row += size) {
    const ofForecast = (-mean * history[t]!) / fitted[t]! ** 2;
    const ofMean = mean * (history[t]! / fitted[t]! - 1);
    for (let j = 0; j < size; j++) into[row + j] = ofForecast * into[row + j]! + ofMean * ofLogMean[j]!;
  }
}

import { goldenSection } from "../../numeric/goldenSection";
import { deviationOf } from "./deviationOf";
import type { FittedModel } from "./Model";
import { seasonallyAdjusted } from "./seasonallyAdjusted";
import { smoothedLevel } from "./smoothedLevel";
import { withSeason } from "./withSeason";

/**
 * The classical theta method: the mean of the trend line and of the exponentially smoothed line of double curvature, on the
 * seasonally adjusted history. Equal to simple exponential smoothing with half the trend as drift.
 * @param history Observations in order, without gaps, at least four.
 * @param season Periods per season; 1 without.
 * @param additive Whether the season is additive in any case, as it is in logarithms.
 * @source Assimakopoulos & Nikolopoulos (2000), "The theta model", International Journal of Forecasting 16; Hyndman &
 * Billah (2003), "Unmasking the Theta method", International Journal of Forecasting 19.
 */
export function fitTheta(history: Float64Array, season: number, additive = false): FittedModel | null {
  if (history.length < 4) return null;
  const adjustment = seasonallyAdjusted(history, season, additive);
  return withSeason(fitAdjusted(adjustment.adjusted), adjustment);
}

function fitAdjusted(history: Float64Array): FittedModel {
  const curved = curvedLine(history, trendLine(history));
  const alpha = goldenSection((alpha) => smoothedLevel(curved, alpha).squares, 0.01, 0.99, {
    tolerance: 1e-6,
  });
  return thetaModel(history, alpha);
}

function thetaModel(history: Float64Array, alpha: number): FittedModel {
  const count = history.length;
  const trend = trendLine(history);
  const { intercept, slope } = trend;
  const { fitted: levels, level } = smoothedLevel(curvedLine(history, trend), alpha);
  const fitted = levels.map((value, t) => (value + intercept + slope * t) / 2);
  const residuals = history.map((value, t) => value - fitted[t]!);
  const deviation = deviationOf(residuals, 0, 3);
  return {
    name: "Theta",
    parameters: { alpha, level, drift: slope / 2 },
    residuals,
    fitted,
    aicc: null,
    forecast: (horizon) =>
      new Float64Array(horizon).map((_, step) => (level + intercept + slope * (count + step)) / 2),
    deviations: (horizon) =>
      new Float64Array(horizon).map((_, step) => deviation * Math.sqrt(1 + step * alpha ** 2)),
    on: (other) => thetaModel(other, alpha),
  };
}

interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/** The history with twice its distance from the trend line. */
function curvedLine(history: Float64Array, { intercept, slope }: Line): Float64Array {
  return history.map((value, t) => 2 * value - intercept - slope * t);
}

function trendLine(history: Float64Array): Line {
  const count = history.length;
  const middle = (count - 1) / 2;
  let mean = 0;
  let product = 0;
  for (let t = 0; t < count; t++) {
    mean += history[t]! / count;
    product += (t - middle) * history[t]!;
  }
  const slope = (12 * product) / (count * (count * count - 1));
  return { intercept: mean - slope * middle, slope };
}

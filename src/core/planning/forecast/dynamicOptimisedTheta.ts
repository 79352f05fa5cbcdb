import { goldenSection } from "../../numeric/goldenSection";
import { deviationOf } from "./deviationOf";
import type { FittedModel } from "./Model";
import { seasonallyAdjusted } from "./seasonallyAdjusted";
import { withSeason } from "./withSeason";

/** One-step errors of the first observations do not count: the running trend line is not there yet. */
const warmUp = 3;

/**
 * The dynamic optimised theta model, on the seasonally adjusted history: exponential smoothing of a theta line whose trend
 * is estimated anew at each observation, with the curvature theta estimated too. For a given smoothing weight the one-step
 * forecasts are linear in the first level and in 1 - 1/theta: both come from least squares, and only the weight is searched.
 * @param history Observations in order, without gaps, at least five.
 * @param season Periods per season; 1 without.
 * @source Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler (2016), "Models for optimising the theta method and their
 * relationship to state space models", International Journal of Forecasting 32, section 3.
 */
export function fitDynamicOptimisedTheta(history: Float64Array, season: number): FittedModel | null {
  if (history.length < warmUp + 2) return null;
  const adjustment = seasonallyAdjusted(history, season);
  return withSeason(fitAdjusted(adjustment.adjusted), adjustment);
}

function fitAdjusted(history: Float64Array): FittedModel {
  const trends = runningTrends(history);
  // Weights that leave less than this explain all there is: the first of them is as good as any.
  const rounding = 1e-14 * history.reduce((sum, value) => sum + value * value, 0);
  const alpha = goldenSection(
    (alpha) => Math.max(rounding, leastSquares(history, trends, alpha).squares),
    0.1,
    0.99,
    {
      tolerance: 1e-6,
    },
  );
  return thetaLineModel(history, trends, alpha);
}

function thetaLineModel(history: Float64Array, trends: RunningTrends, alpha: number): FittedModel {
  const count = history.length;
  const { initialLevel, curvature } = leastSquares(history, trends, alpha);
  const fitted = new Float64Array(count);
  let level = alpha * history[0]! + (1 - alpha) * initialLevel;
  let decay = 1;
  fitted[0] = history[0]!;
  for (let t = 1; t < count; t++) {
    decay *= 1 - alpha;
    fitted[t] = level + curvature * trendPart(trends.intercepts[t]!, trends.slopes[t]!, alpha, decay);
    level += alpha * (history[t]! - level);
  }
  const residuals = history.map((value, t) => value - fitted[t]!);
  const end = { count, level, decay, mean: trends.mean, slope: trends.slopes[count]! };
  const path = (shocks: Float64Array, from: PathStart) => continued(shocks, from, alpha, curvature);
  const deviation = deviationOf(residuals, warmUp, 3);
  return {
    name: "Dynamic optimised theta",
    parameters: { alpha, initialLevel, theta: curvature < 1 ? 1 / (1 - curvature) : Infinity },
    residuals,
    fitted,
    aicc: null,
    forecast: (horizon) => path(new Float64Array(horizon), end),
    deviations: (horizon) => {
      // The model is linear: what a shock of 1 does to the later steps is a path that starts from nothing.
      const variances = new Float64Array(horizon);
      for (let at = 0; at < horizon; at++) {
        const shocks = new Float64Array(horizon);
        shocks[at] = 1;
        const effects = path(shocks, { ...end, level: 0, mean: 0, slope: 0 });
        for (let step = at; step < horizon; step++) variances[step]! += (effects[step]! + shocks[step]!) ** 2;
      }
      return variances.map((variance) => deviation * Math.sqrt(variance));
    },
    on: (other) => thetaLineModel(other, runningTrends(other), alpha),
  };
}

interface RunningTrends {
  /** Intercept and slope of the trend line through the observations before each position; one more for the end. */
  readonly intercepts: Float64Array;
  readonly slopes: Float64Array;
  readonly mean: number;
}

function runningTrends(history: Float64Array): RunningTrends {
  const count = history.length;
  const intercepts = new Float64Array(count + 1);
  const slopes = new Float64Array(count + 1);
  let mean = history[0]!;
  let slope = 0;
  intercepts[1] = mean;
  for (let t = 1; t < count; t++) {
    ({ mean, slope } = nextTrend(mean, slope, history[t]!, t));
    slopes[t + 1] = slope;
    intercepts[t + 1] = mean - (slope * (t + 2)) / 2;
  }
  return { intercepts, slopes, mean };
}

/** Mean and slope of the line through the first `seen` observations and a new one. */
function nextTrend(
  mean: number,
  slope: number,
  value: number,
  seen: number,
): { mean: number; slope: number } {
  return {
    slope: ((seen - 1) * slope + (6 * (value - mean)) / (seen + 1)) / (seen + 2),
    mean: (seen * mean + value) / (seen + 1),
  };
}

/** What the trend adds to the smoothed level, before the curvature; `decay` is (1 - alpha)^t at observation t from 0. */
function trendPart(intercept: number, slope: number, alpha: number, decay: number): number {
  return decay * intercept + ((1 - decay * (1 - alpha)) / alpha) * slope;
}

function leastSquares(
  history: Float64Array,
  { intercepts, slopes }: RunningTrends,
  alpha: number,
): { initialLevel: number; curvature: number; squares: number } {
  const count = history.length;
  let level = alpha * history[0]!;
  let decay = 1;
  let [yy, yl, yt, ll, lt, tt] = [0, 0, 0, 0, 0, 0];
  for (let t = 1; t < count; t++) {
    decay *= 1 - alpha;
    const error = history[t]! - level;
    if (t >= warmUp) {
      const trend = trendPart(intercepts[t]!, slopes[t]!, alpha, decay);
      yy += error * error;
      yl += error * decay;
      yt += error * trend;
      ll += decay * decay;
      lt += decay * trend;
      tt += trend * trend;
    }
    level += alpha * error;
  }
  const squares = (initialLevel: number, curvature: number) =>
    yy -
    2 * initialLevel * yl -
    2 * curvature * yt +
    initialLevel ** 2 * ll +
    2 * initialLevel * curvature * lt +
    curvature ** 2 * tt;
  const determinant = ll * tt - lt * lt;
  const free = determinant > 1e-9 * ll * tt ? (yt * ll - yl * lt) / determinant : 1;
  const curvature = Math.min(1, Math.max(0, Number.isFinite(free) ? free : 0));
  const initialLevel = ll > 0 ? (yl - curvature * lt) / ll : history[0]! / 2;
  return { initialLevel, curvature, squares: squares(initialLevel, curvature) };
}

interface PathStart {
  readonly count: number;
  readonly level: number;
  readonly decay: number;
  readonly mean: number;
  readonly slope: number;
}

/** Expected values after the end, each plus its shock taken for the observation. */
function continued(shocks: Float64Array, start: PathStart, alpha: number, curvature: number): Float64Array {
  let { level, decay, mean, slope } = start;
  return shocks.map((shock, step) => {
    const seen = start.count + step;
    decay *= 1 - alpha;
    const intercept = mean - (slope * (seen + 1)) / 2;
    const expected = level + curvature * trendPart(intercept, slope, alpha, decay);
    const value = expected + shock;
    level += alpha * (value - level);
    ({ mean, slope } = nextTrend(mean, slope, value, seen));
    return expected;
  });
}

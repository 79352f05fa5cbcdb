import { dampedBeyond, wideningBeyond } from "./beyondHistory";
import type { FittedModel } from "./Model";
import { fitNaive } from "./naive";

/** How far beyond the range of the history a forecast may go, in ranges, for a horizon as long as the history. */
const ranges = 3;

/** What several models say together. */
export interface CombinedForecast {
  /** Models whose forecasts entered. */
  readonly members: readonly FittedModel[];
  /** Models left out because their forecast explodes or is not a number. */
  readonly rejected: readonly FittedModel[];
  readonly mean: Float64Array;
  /** Typical forecast error by step: the members' median deviation, and how far they lie apart; wider beyond the history. */
  readonly spread: Float64Array;
}

/**
 * Median of the models' forecasts, step by step, damped beyond the length of the history. A model whose forecast leaves the range
 * of the history by several times that range is left out, and no spread is larger than that.
 * @param history Observations in order, without gaps.
 * @param models Fitted models, at least one.
 * @param horizon Periods ahead.
 * @param season Periods per season; 1 without.
 * @returns Null when no model gives a sane forecast.
 * @source Petropoulos & Svetunkov (2020), "A simple combination of univariate models", International Journal of
 * Forecasting 36.
 */
export function combinedForecast(
  history: Float64Array,
  models: readonly FittedModel[],
  horizon: number,
  season = 1,
): CombinedForecast | null {
  const { low, high, reachAt } = reachOf(history);
  const reach = reachAt(horizon);
  const sane = (value: number) => value >= low - reach && value <= high + reach;
  const members: FittedModel[] = [];
  const rejected: FittedModel[] = [];
  const means: Float64Array[] = [];
  const deviations: Float64Array[] = [];
  for (const model of models) {
    const mean = dampedBeyond(model.forecast(horizon), history.length, season);
    if (!mean.every(sane)) {
      rejected.push(model);
      continue;
    }
    members.push(model);
    means.push(mean);
    const deviation = model.deviations(horizon);
    if (deviation?.every(Number.isFinite)) deviations.push(deviation);
  }
  if (members.length === 0) return null;
  // Variances without bound say nothing: then the forecast is no surer than the last observation carried forward.
  if (deviations.length === 0) deviations.push(fitNaive(history)!.deviations(horizon)!);
  const middle = new Float64Array(horizon).map((_, step) => median(means.map((mean) => mean[step]!)));
  const spread = middle.map((centre, step) => {
    const apart = means.reduce((sum, mean) => sum + (mean[step]! - centre) ** 2, 0) / means.length;
    const own = median(deviations.map((deviation) => deviation[step]!));
    return Math.min(
      reachAt(step + 1),
      Math.sqrt(own * own + apart) * wideningBeyond(step + 1, history.length),
    );
  });
  return { members, rejected, mean: middle, spread };
}

interface Reach {
  readonly low: number;
  readonly high: number;
  /** How far beyond either a forecast may go, so many periods ahead. */
  reachAt(steps: number): number;
}

function reachOf(history: Float64Array): Reach {
  const low = history.reduce((least, value) => Math.min(least, value), Infinity);
  const high = history.reduce((most, value) => Math.max(most, value), -Infinity);
  // A constant history has no range: rounding alone must not reject a model.
  const range = high - low + 1e-6 * Math.max(Math.abs(low), Math.abs(high));
  return { low, high, reachAt: (steps) => ranges * range * Math.max(1, steps / history.length) };
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

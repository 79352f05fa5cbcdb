import type { FittedModel } from "./Model";

/** How far beyond the range of the history a member may go, in ranges, for a horizon as long as the history. */
const ranges = 3;

/** What several models say together. */
export interface CombinedForecast {
  /** Models whose forecasts entered. */
  readonly members: readonly FittedModel[];
  /** Models left out because their forecast explodes or is not a number. */
  readonly rejected: readonly FittedModel[];
  readonly mean: Float64Array;
  /** Typical forecast error by step: the members' median deviation, and how far they lie apart. */
  readonly spread: Float64Array;
}

/**
 * Median of the models' forecasts, step by step. A model whose forecast leaves the
 * range of the history by several times that range is left out.
 * @param history Observations in order, without gaps.
 * @param models Fitted models, at least one.
 * @param horizon Periods ahead.
 * @returns Null when no model gives a sane forecast.
 * @source Petropoulos & Svetunkov (2020), "A simple combination of univariate models", International Journal of
 * Forecasting 36.
 */
export function combinedForecast(
  history: Float64Array,
  models: readonly FittedModel[],
  horizon: number,
): CombinedForecast | null {
  const sane = saneFor(history, horizon);
  const members: FittedModel[] = [];
  const rejected: FittedModel[] = [];
  const means: Float64Array[] = [];
  const deviations: Float64Array[] = [];
  for (const model of models) {
    const mean = model.forecast(horizon);
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
  const middle = new Float64Array(horizon).map((_, step) => median(means.map((mean) => mean[step]!)));
  const spread = middle.map((centre, step) => {
    const apart = means.reduce((sum, mean) => sum + (mean[step]! - centre) ** 2, 0) / means.length;
    const own = deviations.length === 0 ? 0 : median(deviations.map((deviation) => deviation[step]!));
    return Math.sqrt(own * own + apart);
  });
  return { members, rejected, mean: middle, spread };
}

function saneFor(history: Float64Array, horizon: number): (value: number) => boolean {
  const low = history.reduce((least, value) => Math.min(least, value), Infinity);
  const high = history.reduce((most, value) => Math.max(most, value), -Infinity);
  // A constant history has no range: rounding alone must not reject a model.
  const range = high - low + 1e-6 * Math.max(Math.abs(low), Math.abs(high));
  const reach = range * Math.max(ranges, (ranges * horizon) / history.length);
  return (value) => value >= low - reach && value <= high + reach;
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

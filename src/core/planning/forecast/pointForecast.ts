import { combinedForecast } from "./combination";
import { fewest } from "./fewest";
import type { FittedModel } from "./Model";
import { fitNaive } from "./naive";

/** Least spread, as a share of the mean change from one observation to the next: no history is known exactly. */
const leastSpread = 0.01;

/** From this many observations on, what a model leaves unexplained says how far it errs. */
const fewestExplained = 6;

/** Scatter of a history of which nothing is known, as a share of its size. */
const scatterOfSize = 0.5;

/** Forecast and typical error by step, before any interval. */
export interface PointForecast {
  readonly members: readonly FittedModel[];
  readonly rejected: readonly FittedModel[];
  readonly mean: Float64Array;
  readonly spread: Float64Array;
  /** Steps whose forecast would be below 0 where no observation is. */
  readonly floored: readonly number[];
}

/**
 * What models say of the next periods: the median of their forecasts, and how far off it usually is. The spread is above 0 for
 * every history that is not constant.
 * @param history Observations in order, without gaps.
 * @param models Fitted models, at least one.
 * @returns Null when no model gives a sane forecast.
 */
export function pointForecast(
  history: Float64Array,
  models: readonly FittedModel[],
  season: number,
  horizon: number,
): PointForecast | null {
  const combined = combinedForecast(history, models, horizon, season);
  if (combined === null) return null;
  const count = history.length;
  const floor = history.every((value) => value >= 0) ? 0 : -Infinity;
  const free = combined.mean;
  // A model can explain all of four or five observations: then it is no surer than the last one carried forward.
  const walk = count < fewestExplained ? fitNaive(history)!.deviations(horizon)! : [];
  const least = leastSpread * meanChange(history);
  return {
    members: combined.members,
    rejected: combined.rejected,
    mean: free.map((value) => Math.max(floor, value)),
    spread:
      count > fewest
        ? combined.spread.map((spread, step) => Math.max(least, spread, walk[step] ?? 0))
        : spreadOfFew(history, horizon),
    floored: [...free.keys()].filter((step) => free[step]! < floor),
  };
}

function meanChange(history: Float64Array): number {
  let sum = 0;
  for (let t = 1; t < history.length; t++) sum += Math.abs(history[t]! - history[t - 1]!);
  return history.length > 1 ? sum / (history.length - 1) : 0;
}

/** A random walk whose scatter is that of the few changes and of one more as large as half the observations' mean size. */
function spreadOfFew(history: Float64Array, horizon: number): Float64Array {
  const size = history.reduce((sum, value) => sum + Math.abs(value), 0) / history.length;
  let squares = (scatterOfSize * size) ** 2;
  for (let t = 1; t < history.length; t++) squares += (history[t]! - history[t - 1]!) ** 2;
  const deviation = Math.sqrt(squares / history.length);
  return new Float64Array(horizon).map((_, step) => deviation * Math.sqrt(step + 1));
}

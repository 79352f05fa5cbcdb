import type { ForecastAccuracy } from "./Backtest";
import type { ForecastInterval } from "./SeriesForecast";

/** A forecast and what came. */
export interface Trial {
  readonly actual: Float64Array;
  readonly mean: Float64Array;
  readonly intervals: readonly ForecastInterval[];
}

/**
 * How far forecasts were from what came, over all of their steps together.
 * @param trials Forecasts with what came, at least one; all with intervals of the same levels.
 * @param training Observations before the first forecast: the size of their changes is what errors are scaled by.
 * @param season Lag of those changes; 1 where the training part is no longer than a season.
 * @source Hyndman & Koehler (2006), "Another look at measures of forecast accuracy", International Journal of Forecasting 22
 * (MASE); Makridakis, Spiliotis & Assimakopoulos (2020), "The M4 Competition", 36 (sMAPE, MASE), and (2022), "M5 accuracy
 * competition", 38 (RMSSE).
 */
export function forecastAccuracy(
  trials: readonly Trial[],
  training: Float64Array,
  season: number,
): ForecastAccuracy {
  let [count, errors, absolute, squares, actuals, shares] = [0, 0, 0, 0, 0, 0];
  for (const { actual, mean } of trials) {
    for (const [step, value] of actual.entries()) {
      const forecast = mean[step]!;
      const error = forecast - value;
      const size = Math.abs(value) + Math.abs(forecast);
      count++;
      errors += error;
      absolute += Math.abs(error);
      squares += error * error;
      actuals += Math.abs(value);
      shares += size > 0 ? (2 * Math.abs(error)) / size : 0;
    }
  }
  const changes = changesOf(training, training.length > season ? season : 1);
  const meanChange = changes.reduce((sum, change) => sum + Math.abs(change), 0) / changes.length;
  const meanSquare = changes.reduce((sum, change) => sum + change * change, 0) / changes.length;
  return {
    wape: ratio(absolute, actuals),
    mase: ratio(absolute / count, meanChange),
    bias: ratio(errors, actuals),
    smape: shares / count,
    rmsse: rooted(ratio(squares / count, meanSquare)),
    coverage: trials[0]!.intervals.map((_, level) => covered(trials, level) / count),
  };
}

function changesOf(training: Float64Array, lag: number): Float64Array {
  return training.slice(lag).map((value, t) => value - training[t]!);
}

function ratio(value: number, divisor: number): number | null {
  return divisor > 0 ? value / divisor : null;
}

function rooted(value: number | null): number | null {
  return value === null ? null : Math.sqrt(value);
}

/** Number of actuals inside the intervals of one level. */
function covered(trials: readonly Trial[], level: number): number {
  let inside = 0;
  for (const { actual, intervals } of trials) {
    const { lower, upper } = intervals[level]!;
    for (const [step, value] of actual.entries())
      if (value >= lower[step]! && value <= upper[step]!) inside++;
  }
  return inside;
}

import { deviationOf } from "./deviationOf";
import type { FittedModel } from "./Model";

/**
 * The last observation carried forward: a random walk.
 * @param history Observations in order, at least one.
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., sections 5.2 and 5.5.
 */
export function fitNaive(history: Float64Array): FittedModel | null {
  const count = history.length;
  if (count === 0) return null;
  const fitted = history.map((value, t) => (t === 0 ? value : history[t - 1]!));
  const residuals = history.map((value, t) => value - fitted[t]!);
  const deviation = deviationOf(residuals, 1, 0);
  return {
    name: "Naive",
    parameters: {},
    residuals,
    fitted,
    aicc: null,
    forecast: (horizon) => new Float64Array(horizon).fill(history[count - 1]!),
    deviations: (horizon) => new Float64Array(horizon).map((_, step) => deviation * Math.sqrt(step + 1)),
    on: fitNaive,
  };
}

import { deviationOf } from "./deviationOf";
import type { FittedModel } from "./Model";

/**
 * The line through the first and the last observation, continued: a random walk with drift.
 * @param history Observations in order, at least two.
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., sections 5.2 and 5.5.
 */
export function fitDrift(history: Float64Array): FittedModel | null {
  const count = history.length;
  if (count < 2) return null;
  const last = history[count - 1]!;
  const drift = (last - history[0]!) / (count - 1);
  const fitted = history.map((value, t) => (t === 0 ? value : history[t - 1]! + drift));
  const residuals = history.map((value, t) => value - fitted[t]!);
  const deviation = deviationOf(residuals, 1, 1);
  return {
    name: "Drift",
    parameters: { drift },
    residuals,
    fitted,
    aicc: null,
    forecast: (horizon) => new Float64Array(horizon).map((_, step) => last + (step + 1) * drift),
    deviations: (horizon) =>
      new Float64Array(horizon).map(
        (_, step) => deviation * Math.sqrt((step + 1) * (1 + (step + 1) / (count - 1))),
      ),
    on: fitDrift,
  };
}

import { deviationOf } from "./deviationOf";
import type { FittedModel } from "./Model";

/**
 * A model whose forecast is the same for every period to come and whose errors do not accumulate.
 * @param history Observations in order.
 * @param fitted One-step forecasts of the history.
 * @param level The forecast.
 * @param on The same method with the same parameters on another history.
 */
export function flatModel(
  name: string,
  parameters: Readonly<Record<string, number>>,
  history: Float64Array,
  fitted: Float64Array,
  level: number,
  on: FittedModel["on"],
): FittedModel {
  const residuals = history.map((value, t) => value - fitted[t]!);
  const deviation = deviationOf(residuals, Math.min(1, history.length - 1), 0);
  return {
    name,
    parameters,
    residuals,
    fitted,
    aicc: null,
    forecast: (horizon) => new Float64Array(horizon).fill(level),
    deviations: (horizon) => new Float64Array(horizon).fill(deviation),
    on,
  };
}

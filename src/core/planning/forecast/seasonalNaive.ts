import { deviationOf } from "./deviationOf";
import type { FittedModel } from "./Model";
import { fitNaive } from "./naive";

/**
 * The last season repeated. Without a whole season of history it is the naive forecast.
 * @param history Observations in order, at least one.
 * @param season Periods per season.
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., sections 5.2 and 5.5.
 */
export function fitSeasonalNaive(history: Float64Array, season: number): FittedModel | null {
  const count = history.length;
  if (season < 2 || count < season) return fitNaive(history);
  const fitted = history.map((value, t) => (t < season ? value : history[t - season]!));
  const residuals = history.map((value, t) => value - fitted[t]!);
  const deviation = deviationOf(residuals, season, 0);
  return {
    name: "Seasonal naive",
    parameters: {},
    residuals,
    fitted,
    aicc: null,
    forecast: (horizon) =>
      new Float64Array(horizon).map((_, step) => history[count - season + (step % season)]!),
    deviations: (horizon) =>
      new Float64Array(horizon).map((_, step) => deviation * Math.sqrt(Math.floor(step / season) + 1)),
    on: (other) => fitSeasonalNaive(other, season),
  };
}

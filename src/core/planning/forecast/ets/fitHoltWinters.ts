import type { FittedModel } from "../Model";
import { fitNamedSmoothing } from "./fitNamedSmoothing";

/** Above this many periods a season has more states than a history can tell. */
const longestSeason = 24;

/**
 * Holt-Winters with a season that is added or that multiplies, whichever has the lower corrected information criterion.
 * @param history Observations in order, without gaps, at least two seasons.
 * @param season Periods per season, 2 to 24.
 * @returns null where the history is too short or the season too long.
 * @source Winters (1960), "Forecasting sales by exponentially weighted moving averages", Management Science 6.
 */
export function fitHoltWinters(history: Float64Array, season: number): FittedModel | null {
  if (season > longestSeason) return null;
  const additive = fitNamedSmoothing("Holt-Winters additive", history, season);
  const multiplicative = fitNamedSmoothing("Holt-Winters multiplicative", history, season);
  if (additive === null || multiplicative === null) return additive ?? multiplicative;
  return (multiplicative.aicc ?? -Infinity) < (additive.aicc ?? -Infinity) ? multiplicative : additive;
}

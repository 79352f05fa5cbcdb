import { adjustedBy } from "./adjustedBy";
import type { SeasonalAdjustment } from "./SeasonalAdjustment";
import { hasSeason } from "./hasSeason";

/**
 * A history without its season, where it has one: divided by its indices when every observation is
 * above 0, else less its additive indices.
 * @param history Observations in order, without gaps.
 * @param season Periods per season.
 * @param additive Whether the season is additive in any case, as it is in logarithms.
 * @source Fiorucci et al. (2016), "Models for optimising the theta method", section 4.
 */
export function seasonallyAdjusted(
  history: Float64Array,
  season: number,
  additive = false,
): SeasonalAdjustment {
  const adjusted = hasSeason(history, season)
    ? ((additive ? null : adjustedBy("multiplicative", history, season)) ??
      adjustedBy("additive", history, season))
    : null;
  return adjusted ?? { kind: "none", history, adjusted: history, indices: new Float64Array(0) };
}

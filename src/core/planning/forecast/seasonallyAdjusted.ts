import { seasonalIndices } from "./classicalDecomposition";
import type { SeasonalAdjustment } from "./SeasonalAdjustment";
import { isSeasonal } from "./seasonality";

/** Indices below this share of the level make the adjusted history explode: such a season is additive. */
const smallestIndex = 0.01;

/**
 * A history without its season, when the test of seasonality finds one: divided by its indices when every observation is
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
  if (!isSeasonal(history, season))
    return { kind: "none", history, adjusted: history, indices: new Float64Array(0) };
  if (!additive && history.every((value) => value > 0)) {
    const indices = seasonalIndices(history, season, "multiplicative");
    if (indices?.every((index) => index >= smallestIndex)) {
      const adjusted = history.map((value, t) => value / indices[t % season]!);
      return { kind: "multiplicative", history, adjusted, indices };
    }
  }
  const indices = seasonalIndices(history, season, "additive");
  if (indices === null) return { kind: "none", history, adjusted: history, indices: new Float64Array(0) };
  return {
    kind: "additive",
    history,
    adjusted: history.map((value, t) => value - indices[t % season]!),
    indices,
  };
}

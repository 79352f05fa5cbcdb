import { seasonalIndices } from "./classicalDecomposition";
import type { SeasonalAdjustment } from "./SeasonalAdjustment";

/** Indices below this share of the level make the adjusted history explode: such a season does not multiply. */
const smallestIndex = 0.01;

/**
 * A history without its season: divided by its multiplicative indices, or less its additive ones.
 * @param kind Whether the season multiplies the level or is added to it.
 * @param history Observations in order, without gaps.
 * @param season Periods per season.
 * @returns Null under two seasons, and where a season cannot multiply: an observation is not above 0, or an index nearly 0.
 */
export function adjustedBy(
  kind: "multiplicative" | "additive",
  history: Float64Array,
  season: number,
): SeasonalAdjustment | null {
  const additive = kind === "additive";
  if (!additive && !history.every((value) => value > 0)) return null;
  const indices = seasonalIndices(history, season, kind);
  if (indices === null || !(additive || indices.every((index) => index >= smallestIndex))) return null;
  const adjusted = history.map((value, t) => {
    const index = indices[t % season]!;
    return additive ? value - index : value / index;
  });
  return { kind, history, adjusted, indices };
}

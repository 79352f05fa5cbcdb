/**
 * Seasonal indices by classical decomposition: mean ratio to (or distance from) the centred moving average by position in
 * the season, scaled to mean 1 (or 0).
 * @param history Observations in order, at least two seasons; all above 0 for multiplicative indices.
 * @param season Periods per season, at least 2.
 * @param kind Whether the season multiplies the level or is added to it.
 * @returns One index a position; position 0 is that of the first observation. Null when the history is too short.
 * @source Makridakis, Wheelwright & Hyndman (1998), Forecasting, 3rd ed., section 3/4.
 */
export function seasonalIndices(
  history: Float64Array,
  season: number,
  kind: "multiplicative" | "additive",
): Float64Array | null {
  const count = history.length;
  if (season < 2 || count < 2 * season) return null;
  const half = season >> 1;
  const endWeight = season % 2 === 0 ? 0.5 : 1;
  const sums = new Float64Array(season);
  const seen = new Float64Array(season);
  for (let t = half; t < count - half; t++) {
    let sum = endWeight * (history[t - half]! + history[t + half]!);
    for (let lag = 1 - half; lag < half; lag++) sum += history[t + lag]!;
    const level = sum / season;
    sums[t % season]! += kind === "additive" ? history[t]! - level : history[t]! / level;
    seen[t % season]! += 1;
  }
  const indices = sums.map((sum, position) => sum / seen[position]!);
  const mean = indices.reduce((total, index) => total + index, 0) / season;
  return indices.map((index) => (kind === "additive" ? index - mean : index / mean));
}

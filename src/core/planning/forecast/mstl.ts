import type { FittedModel } from "./Model";
import { stl } from "./stl";

/** Rounds over the seasons: each is taken off anew with the others' latest state removed. */
const rounds = 2;

/**
 * A history of one or several long seasons: each season is taken off by STL, what is left is forecast by a method without
 * season, and the last cycle of each season is repeated.
 * @param history Observations in order, without gaps, at least two of the longest season.
 * @param seasons Periods per season, each once.
 * @param fit Method for trend and remainder.
 * @source Bandara, Hyndman & Bergmeir (2021), "MSTL: a seasonal-trend decomposition algorithm for time series with multiple
 * seasonal patterns", arXiv 2107.13462.
 */
export function fitMstl(
  history: Float64Array,
  seasons: readonly number[],
  fit: (adjusted: Float64Array) => FittedModel | null,
): FittedModel | null {
  const count = history.length;
  const used = seasons.filter((season) => season > 1 && count >= 2 * season).sort((a, b) => a - b);
  const parts = used.map(() => new Float64Array(count));
  const adjusted = history.slice();
  for (let round = 0; round < (used.length > 1 ? rounds : 1); round++) {
    for (const [i, season] of used.entries()) {
      const part = parts[i]!;
      for (let t = 0; t < count; t++) adjusted[t]! += part[t]!;
      // Longer seasons change more slowly: widths of 11, 15, 19, ... as in R's mstl.
      part.set(stl(adjusted, season, 11 + 4 * i).seasonal);
      for (let t = 0; t < count; t++) adjusted[t]! -= part[t]!;
    }
  }
  const model = fit(adjusted);
  if (model === null) return null;
  const seasonAt = (t: number) =>
    parts.reduce(
      (sum, part, i) => sum + part[t < count ? t : count - used[i]! + ((t - count) % used[i]!)]!,
      0,
    );
  return {
    ...model,
    name: `MSTL + ${model.name}`,
    fitted: model.fitted.map((value, t) => value + seasonAt(t)),
    forecast: (horizon) => model.forecast(horizon).map((value, step) => value + seasonAt(count + step)),
  };
}

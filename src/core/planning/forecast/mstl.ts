import type { FittedModel } from "./Model";
import { stl } from "./stl";

/** Rounds over the seasons: each is taken off anew with the others' latest state removed. */
const rounds = 2;

export interface MstlOptions {
  /** Method for trend and remainder, which have no season. */
  readonly fit: (adjusted: Float64Array) => FittedModel | null;
  /** Whether the season multiplies the level; all observations are then above 0. Added when left out. */
  readonly multiplicative?: boolean;
}

/**
 * A history of one or several seasons: each season is taken off by STL, what is left is forecast by a method without season,
 * and the last cycle of each season is repeated.
 * @param history Observations in order, without gaps. Seasons of which there are not two are left alone.
 * @param seasons Periods per season, each once.
 * @returns Null when there is no season to take off, or the method gives nothing.
 * @source Bandara, Hyndman & Bergmeir (2021), "MSTL: a seasonal-trend decomposition algorithm for time series with multiple
 * seasonal patterns", arXiv 2107.13462.
 */
export function fitMstl(
  history: Float64Array,
  seasons: readonly number[],
  { fit, multiplicative = false }: MstlOptions,
): FittedModel | null {
  const count = history.length;
  if (multiplicative && !history.every((value) => value > 0)) return null;
  const used = seasons.filter((season) => season > 1 && count >= 2 * season).sort((a, b) => a - b);
  if (used.length === 0) return null;
  const parts = seasonalParts(multiplicative ? history.map(Math.log) : history, used);
  const seasonAt = (t: number) =>
    parts.reduce(
      (sum, part, i) => sum + part[t < count ? t : count - used[i]! + ((t - count) % used[i]!)]!,
      0,
    );
  const restored = (value: number, t: number) =>
    multiplicative ? value * Math.exp(seasonAt(t)) : value + seasonAt(t);
  const model = fit(
    history.map((value, t) => (multiplicative ? value / Math.exp(seasonAt(t)) : value - seasonAt(t))),
  );
  if (model === null) return null;
  const fitted = model.fitted.map(restored);
  return {
    ...model,
    name: `MSTL and ${model.name}`,
    fitted,
    residuals: history.map((value, t) => value - fitted[t]!),
    forecast: (horizon) => model.forecast(horizon).map((value, step) => restored(value, count + step)),
    deviations: (horizon) => {
      const deviations = model.deviations(horizon);
      if (!multiplicative || deviations === null) return deviations;
      return deviations.map((deviation, step) => deviation * Math.exp(seasonAt(count + step)));
    },
    on: (other) => fitMstl(other, used, { fit: (adjusted) => model.on(adjusted), multiplicative }),
  };
}

/** What each season adds, observation by observation. */
function seasonalParts(history: Float64Array, seasons: readonly number[]): Float64Array[] {
  const parts = seasons.map(() => new Float64Array(history.length));
  const adjusted = history.slice();
  for (let round = 0; round < (seasons.length > 1 ? rounds : 1); round++) {
    for (const [i, season] of seasons.entries()) {
      const part = parts[i]!;
      for (let t = 0; t < adjusted.length; t++) adjusted[t]! += part[t]!;
      // Longer seasons change more slowly: widths of 11, 15, 19, ... as in R's mstl.
      part.set(stl(adjusted, season, 11 + 4 * i).seasonal);
      for (let t = 0; t < adjusted.length; t++) adjusted[t]! -= part[t]!;
    }
  }
  return parts;
}

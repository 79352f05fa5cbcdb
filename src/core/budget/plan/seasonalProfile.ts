import { financeError } from "../../errors/financeError";

/**
 * Weights of a season's periods by several years: the mean of each period's share in its own year, so that a year of growth
 * does not outweigh the others.
 * @param history Amounts in order, one or more whole seasons; of a longer history the latest whole seasons count, so that
 * it ends with the last period of a season. Seasons that make 0 say nothing and are left out.
 * @param season Periods per season: 12 for months of a year.
 * @returns `season` weights that make 1.
 * @throws NUMBER_NEGATIVE when an amount is.
 * @throws PROFILE_TOO_SHORT without a whole season.
 * @throws PROFILE_ZERO when no whole season makes more than 0.
 * @source Croxton & Cowden, Applied General Statistics, ch. 17: simple averages of each period's share of its year.
 */
export function seasonalProfile(history: readonly number[], season: number): readonly number[] {
  const negative = history.findIndex((amount) => amount < 0);
  if (negative >= 0) {
    throw financeError("NUMBER_NEGATIVE", { place: `Profile ${negative + 1}`, value: history[negative]! });
  }
  if (history.length < season)
    throw financeError("PROFILE_TOO_SHORT", { periods: history.length, needed: season });
  const weights = new Array<number>(season).fill(0);
  let seasons = 0;
  for (let start = history.length % season; start < history.length; start += season) {
    const year = history.slice(start, start + season);
    const total = year.reduce((sum, amount) => sum + amount, 0);
    if (total === 0) continue;
    seasons++;
    for (const [at, amount] of year.entries()) weights[at]! += amount / total;
  }
  if (seasons === 0) throw financeError("PROFILE_ZERO", { periods: history.length });
  return weights.map((weight) => weight / seasons);
}

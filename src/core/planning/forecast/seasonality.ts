/**
 * Whether a history is seasonal: its autocorrelation at the season's lag lies beyond the 90 % Bartlett limit.
 * Histories under three seasons count as not seasonal; for long seasons two seasons and a quarter are enough.
 * @param history Observations in order, without gaps.
 * @param season Periods per season; below 2 nothing is seasonal.
 * @source Makridakis, Spiliotis & Assimakopoulos (2020), "The M4 Competition", International Journal of
 * Forecasting 36, appendix (Naive2).
 */
export function isSeasonal(history: Float64Array, season: number): boolean {
  const count = history.length;
  const needed = season > 24 ? Math.ceil(2.25 * season) : 3 * season;
  if (season < 2 || count < needed) return false;
  let mean = 0;
  for (const value of history) mean += value / count;
  const covariance = (lag: number) => {
    let sum = 0;
    for (let t = lag; t < count; t++) sum += (history[t]! - mean) * (history[t - lag]! - mean);
    return sum;
  };
  const variance = covariance(0);
  if (!(variance > 0)) return false;
  let spread = 1;
  for (let lag = 1; lag < season; lag++) spread += 2 * (covariance(lag) / variance) ** 2;
  // Two-sided 90 % of the normal distribution, as the competition's code has it.
  return Math.abs(covariance(season) / variance) > (1.645 / Math.sqrt(count)) * Math.sqrt(spread);
}

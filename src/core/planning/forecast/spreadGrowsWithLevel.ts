/**
 * Whether the scatter of a history grows with its level, so that logarithms make it even: all observations are above 0, and
 * the spread within blocks of a season varies less as a share of the block's mean than it does itself.
 * @param history Observations in order, without gaps.
 * @param season Periods per season; blocks have at least four observations.
 * @source Guerrero (1993), "Time-series analysis supported by power transformations", Journal of Forecasting 12, for the
 * powers 0 and 1 alone.
 */
export function spreadGrowsWithLevel(history: Float64Array, season: number): boolean {
  if (!history.every((value) => value > 0)) return false;
  const width = Math.max(4, season);
  const blocks = Math.floor(history.length / width);
  if (blocks < 2) return false;
  const spreads: number[] = [];
  const shares: number[] = [];
  for (let block = 0; block < blocks; block++) {
    const end = history.length - block * width;
    const part = history.subarray(end - width, end);
    const mean = part.reduce((sum, value) => sum + value, 0) / width;
    const spread = Math.sqrt(part.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (width - 1));
    spreads.push(spread);
    shares.push(spread / mean);
  }
  return variation(shares) < variation(spreads);
}

/** Standard deviation as a share of the mean; 0 of zeros. */
function variation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (!(mean > 0)) return 0;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / mean;
}

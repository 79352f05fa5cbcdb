/**
 * Share of the movement about the centred moving average that means by position in the season explain, corrected for their
 * number, so that it is about 0 for noise whatever the season's length; may lie below 0.
 * @param history Observations in order, at least three seasons.
 * @param season Periods per season, at least 2.
 */
export function seasonShare(history: Float64Array, season: number): number {
  const half = season >> 1;
  const count = history.length - 2 * half;
  const sums = new Float64Array(season);
  const seen = new Float64Array(season);
  let squares = 0;
  // Sum of the season about each observation; of even seasons, both ends count half.
  let window = 0;
  for (let t = 0; t < 2 * half + 1; t++) window += history[t]!;
  for (let t = half; t < half + count; t++) {
    const ends = history[t - half]! + history[t + half]!;
    const mean = (season % 2 === 0 ? window - ends / 2 : window) / season;
    const distance = history[t]! - mean;
    squares += distance * distance;
    sums[t % season]! += distance;
    seen[t % season]! += 1;
    window += (history[t + half + 1] ?? 0) - history[t - half]!;
  }
  const explained = sums.reduce((total, sum, position) => total + sum ** 2 / seen[position]!, 0);
  // Nothing but rounding is left of a constant or a straight line.
  const size = history.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (!(squares > count * (1e-10 * size) ** 2)) return 0;
  const left = Math.max(0, squares - explained) / Math.max(1, count - season);
  return 1 - left / (squares / (count - 1));
}

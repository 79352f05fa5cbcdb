/** Share of its last movement that a forecast keeps from one period to the next: the weakest damping that is usual. */
const kept = 0.98;

/**
 * A forecast that goes further ahead than the history goes back, its movement damped from there on: each period moves on the
 * one a season before by a fading share of how that one moved.
 * @param mean Forecast by step; the first `count` steps stay as they are.
 * @param count Observations in the history.
 * @param season Periods per season; 1 without. Histories under a season are damped from period to period.
 * @source Gardner & McKenzie (1985), "Forecasting trends in time series", Management Science 31, for damped trends and the range
 * of the share.
 */
export function dampedBeyond(mean: Float64Array, count: number, season: number): Float64Array {
  const lag = count >= season ? season : 1;
  const share = kept ** lag;
  const damped = mean.slice();
  for (let step = Math.max(count, 2 * lag); step < damped.length; step++) {
    const before = damped[step - lag]!;
    damped[step] = before + share * (before - damped[step - 2 * lag]!);
  }
  return damped;
}

/**
 * How much wider than a model says an interval is at a step beyond the length of the history, where nothing like it has been
 * seen: with the root of how many histories it lies ahead.
 */
export function wideningBeyond(step: number, count: number): number {
  return Math.sqrt(Math.max(1, step / count));
}

/**
 * Smoothing parameters and states of an exponential smoothing model, under the names of its source. A form without a trend has
 * beta and slope 0 and phi 1; without a season gamma 0 and the single season [0].
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, section 2.5.
 */
export interface EtsParameters {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
  /** Level before the first observation, or after the last. */
  readonly level: number;
  readonly slope: number;
  /** Season of observation t at position t modulo the number of periods. */
  readonly season: Float64Array;
}

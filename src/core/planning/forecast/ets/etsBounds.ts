/**
 * Usual bounds of the smoothing parameters: alpha, beta and gamma within `least` and `most`, beta below alpha, gamma below
 * 1 - alpha, and phi within its own two.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, section 2.5 and chapter 10; defaults of R's
 * forecast::ets.
 */
export const etsBounds = { least: 0.0001, most: 0.9999, phiLeast: 0.8, phiMost: 0.98 } as const;

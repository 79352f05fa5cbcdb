/**
 * Form of an exponential smoothing model: error (A additive, M multiplicative), trend (N none, A additive, Ad additive and
 * damped) and season (N none, A additive, M multiplicative). Additive errors with a multiplicative season have an infinite
 * variance and are left out, as are multiplicative trends.
 * @source Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing, section 2.1 and chapter 15.
 */
export interface EtsForm {
  readonly error: "A" | "M";
  readonly trend: "N" | "A" | "Ad";
  readonly season: "N" | "A" | "M";
}

/** A history without its season, and how the season is put back. */
export interface SeasonalAdjustment {
  readonly kind: "none" | "multiplicative" | "additive";
  readonly history: Float64Array;
  readonly adjusted: Float64Array;
  /** One index a position in the season, position 0 that of the first observation. */
  readonly indices: Float64Array;
}

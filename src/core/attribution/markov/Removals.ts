/** What a chain loses without each channel. */
export interface Removals {
  /** Probability that a journey converts. */
  readonly rate: number;
  /** Value of a journey on average. */
  readonly value: number;
  /** Part of the rate that is lost when every journey that comes to a channel ends there in nothing, by channel. */
  readonly lostRate: Float64Array;
  /** The same of the value. */
  readonly lostValue: Float64Array;
}

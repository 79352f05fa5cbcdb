/**
 * An absorbing chain: from the start over states, each the last touches of a journey, to conversion or to nothing. What a row of
 * probabilities lacks to 1 goes to nothing.
 */
export interface MarkovChain {
  readonly order: number;
  readonly states: number;
  /** Channels of state s from `order * s` on, -1 where a journey was shorter than the order. */
  readonly members: Int32Array;
  /** Probability that a journey begins in each state. */
  readonly starts: Float64Array;
  /** Where the transitions of each state begin, and last where they end. None leads back to its own state. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly probabilities: Float64Array;
  /** Probability that each state is left by conversion. */
  readonly conversion: Float64Array;
  /** Value drawn on average when a state is left. */
  readonly value: Float64Array;
}

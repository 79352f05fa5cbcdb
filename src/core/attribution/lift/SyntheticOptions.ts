import type { LiftPermutation } from "./permutedP";

/** Settings of the permutation test. */
export interface SyntheticOptions {
  readonly confidence: number;
  readonly permutation: LiftPermutation;
  /** Draws where single periods are permuted. */
  readonly draws: number;
  readonly seed: number;
}

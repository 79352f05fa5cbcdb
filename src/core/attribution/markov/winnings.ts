import { financeError } from "../../errors/financeError";
import type { MarkovChain } from "./MarkovChain";

/** What is won from each state on. */
export interface Winnings {
  /** Probability of converting. */
  readonly rate: Float64Array;
  readonly value: Float64Array;
}

/** Sweeps before a chain counts as one that does not settle. */
export const mostSweeps = 20_000;

/** Stops when a sweep moves no state by more than this share of the largest. */
const tolerance = 4e-16;

/**
 * Solves x = r + Qx for conversions and value: Gauss and Seidel's sweeps, from the states met last to those met first, since
 * journeys run the other way.
 * @throws MARKOV_UNSETTLED after 20,000 sweeps.
 */
export function winnings(chain: MarkovChain): Winnings {
  const { states, offsets, targets, probabilities, conversion, value } = chain;
  const won = conversion.slice();
  const drawn = value.slice();
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let moved = 0;
    let largest = 0;
    let movedValue = 0;
    let largestValue = 0;
    for (let state = states - 1; state >= 0; state--) {
      let rate = conversion[state]!;
      let worth = value[state]!;
      for (let at = offsets[state]!; at < offsets[state + 1]!; at++) {
        const probability = probabilities[at]!;
        const target = targets[at]!;
        rate += probability * won[target]!;
        worth += probability * drawn[target]!;
      }
      const step = rate > won[state]! ? rate - won[state]! : won[state]! - rate;
      const valueStep = worth > drawn[state]! ? worth - drawn[state]! : drawn[state]! - worth;
      const size = worth < 0 ? -worth : worth;
      if (step > moved) moved = step;
      if (rate > largest) largest = rate;
      if (valueStep > movedValue) movedValue = valueStep;
      if (size > largestValue) largestValue = size;
      won[state] = rate;
      drawn[state] = worth;
    }
    if (moved <= tolerance * largest && movedValue <= tolerance * largestValue)
      return { rate: won, value: drawn };
  }
  throw financeError("MARKOV_UNSETTLED", { order: chain.order });
}

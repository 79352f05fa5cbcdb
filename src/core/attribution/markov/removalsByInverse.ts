import type { MarkovChain } from "./MarkovChain";
import type { Removals } from "./Removals";

/**
 * Removals of a chain of order 1 from one inverse: with N the expected visits (I - Q)^-1, what is lost without channel c is what
 * flows through it: the probability of ever coming there, visits / N[c, c], times what is won from there.
 * @param channels How many there are.
 * @source Kemeny & Snell (1960), Finite Markov Chains, ch. 3: fundamental matrix, and the probability of ever reaching a state.
 */
export function removalsByInverse(chain: MarkovChain, channels: number): Removals {
  const { states, members, starts, offsets, targets, probabilities, conversion, value } = chain;
  const matrix = new Float64Array(states * states);
  for (let state = 0; state < states; state++) {
    matrix[state * states + state] = 1;
    for (let at = offsets[state]!; at < offsets[state + 1]!; at++) {
      matrix[state * states + targets[at]!]! -= probabilities[at]!;
    }
  }
  invert(matrix, states);
  const won = new Float64Array(states);
  const drawn = new Float64Array(states);
  const visits = new Float64Array(states);
  for (let from = 0; from < states; from++) {
    for (let to = 0; to < states; to++) {
      const expected = matrix[from * states + to]!;
      won[from]! += expected * conversion[to]!;
      drawn[from]! += expected * value[to]!;
      visits[to]! += starts[from]! * expected;
    }
  }
  const removals = {
    rate: 0,
    value: 0,
    lostRate: new Float64Array(channels),
    lostValue: new Float64Array(channels),
  };
  for (let state = 0; state < states; state++) {
    removals.rate += starts[state]! * won[state]!;
    removals.value += starts[state]! * drawn[state]!;
    const channel = members[state]!;
    if (channel < 0) continue;
    const reached = visits[state]! / matrix[state * states + state]!;
    removals.lostRate[channel] = reached * won[state]!;
    removals.lostValue[channel] = reached * drawn[state]!;
  }
  return removals;
}

/** Inverts in place, without pivots: I - Q of an absorbing chain is an M-matrix, whose elimination is stable as it stands. */
function invert(matrix: Float64Array, size: number): void {
  for (let pivot = 0; pivot < size; pivot++) {
    const row = pivot * size;
    const scale = 1 / matrix[row + pivot]!;
    matrix[row + pivot] = 1;
    for (let j = 0; j < size; j++) matrix[row + j]! *= scale;
    for (let i = 0; i < size; i++) {
      const factor = matrix[i * size + pivot]!;
      if (i === pivot || factor === 0) continue;
      matrix[i * size + pivot] = 0;
      for (let j = 0; j < size; j++) matrix[i * size + j]! -= factor * matrix[row + j]!;
    }
  }
}

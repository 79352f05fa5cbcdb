import { financeError } from "../../errors/financeError";
import type { MarkovChain } from "./MarkovChain";
import type { Removals } from "./Removals";
import { mostSweeps, winnings } from "./winnings";

/** Channels removed side by side. */
const lanes = 4;

/** Stops when what is still on its way is this share of what came to the channel, or this little. */
const relativeRest = 1e-12;
const absoluteRest = 1e-18;

/**
 * Removals of a chain of any order: for each channel the start is pushed forward, sweep after sweep, and what comes to a state
 * that holds the channel stops there; what it would have won from there is lost. No difference of large numbers is taken, so
 * rare channels are as exact as frequent ones.
 * @param channels How many there are.
 * @throws MARKOV_UNSETTLED after 20,000 sweeps.
 */
export function removalsByPush(chain: MarkovChain, channels: number): Removals {
  const { states, starts } = chain;
  const won = winnings(chain);
  const removals = {
    rate: 0,
    value: 0,
    lostRate: new Float64Array(channels),
    lostValue: new Float64Array(channels),
  };
  for (let state = 0; state < states; state++) {
    removals.rate += starts[state]! * won.rate[state]!;
    removals.value += starts[state]! * won.value[state]!;
  }
  const mass = new Float64Array(states * lanes);
  const stopped = new Float64Array(states * lanes);
  for (let first = 0; first < channels; first += lanes) {
    stop(chain, first, mass, stopped);
    for (let lane = 0; lane < lanes && first + lane < channels; lane++) {
      for (let state = 0; state < states; state++) {
        removals.lostRate[first + lane]! += stopped[state * lanes + lane]! * won.rate[state]!;
        removals.lostValue[first + lane]! += stopped[state * lanes + lane]! * won.value[state]!;
      }
    }
  }
  return removals;
}

/** Fills in what comes to each state first, of those that hold one of four channels; 0 for the others. */
function stop(chain: MarkovChain, first: number, mass: Float64Array, stopped: Float64Array): void {
  const { order, states, members, starts, offsets, targets, probabilities } = chain;
  stopped.fill(0);
  for (let state = 0; state < states; state++) mass.fill(starts[state]!, state * lanes, (state + 1) * lanes);
  const came = new Float64Array(lanes);
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    for (let state = 0; state < states; state++) {
      const at = state * lanes;
      for (let i = state * order; i < (state + 1) * order; i++) {
        const lane = members[i]! - first;
        if (lane < 0 || lane >= lanes) continue;
        stopped[at + lane]! += mass[at + lane]!;
        came[lane]! += mass[at + lane]!;
        mass[at + lane] = 0;
      }
      const a = mass[at]!;
      const b = mass[at + 1]!;
      const c = mass[at + 2]!;
      const d = mass[at + 3]!;
      if (a === 0 && b === 0 && c === 0 && d === 0) continue;
      mass[at] = mass[at + 1] = mass[at + 2] = mass[at + 3] = 0;
      for (let step = offsets[state]!; step < offsets[state + 1]!; step++) {
        const probability = probabilities[step]!;
        const to = targets[step]! * lanes;
        mass[to]! += probability * a;
        mass[to + 1]! += probability * b;
        mass[to + 2]! += probability * c;
        mass[to + 3]! += probability * d;
      }
    }
    if (isSettled(mass, came)) return;
  }
  throw financeError("MARKOV_UNSETTLED", { order });
}

function isSettled(mass: Float64Array, came: Float64Array): boolean {
  const rest = new Float64Array(lanes);
  for (let at = 0; at < mass.length; at++) rest[at % lanes]! += mass[at]!;
  return rest.every((share, lane) => share <= relativeRest * came[lane]! + absoluteRest);
}

import type { Journeys } from "../Journeys";
import { PairTable } from "../markov/PairTable";
import { shared, type TouchRule } from "./TouchRule";

/**
 * Shares by what the conversion rate of the path would lack without each touch: its rate less that of the same path without the
 * touch, where that was observed, else less 0; never below 0. A touch alone has all, and so has the last touch where none makes
 * a difference.
 * @source google/fractribution, README and run_shapley_attribution; its own name for it is a simplified Shapley value.
 */
export function counterfactual(journeys: Journeys): TouchRule {
  const { touches, offsets, conversions, nulls } = journeys;
  // Paths as a tree: node 0 is the empty path, and each step adds a channel.
  const steps = new PairTable();
  const lastNodes = new Int32Array(conversions.length);
  for (let journey = 0; journey < conversions.length; journey++) {
    let node = 0;
    for (let at = offsets[journey]!; at < offsets[journey + 1]!; at++) {
      const known = steps.find(node, touches[at]!);
      node = 1 + (known < 0 ? steps.add(node, touches[at]!) : known);
    }
    lastNodes[journey] = node;
  }
  const converted = new Float64Array(steps.size + 1);
  const ended = new Float64Array(steps.size + 1);
  for (let journey = 0; journey < conversions.length; journey++) {
    converted[lastNodes[journey]!]! += conversions[journey]!;
    ended[lastNodes[journey]!]! += conversions[journey]! + nulls[journey]!;
  }
  const rateOf = (node: number): number => (ended[node] === 0 ? 0 : converted[node]! / ended[node]!);

  return (from, to, shares) => {
    const count = to - from;
    if (count === 1) return from;
    let before = 0;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      let node = before;
      for (let at = from + i + 1; at < to && node >= 0; at++) {
        const step = steps.find(node, touches[at]!);
        node = step < 0 ? -1 : step + 1;
      }
      shares[i] = node < 0 ? 0 : rateOf(node);
      before = 1 + steps.find(before, touches[from + i]!);
    }
    const rate = rateOf(before);
    for (let i = 0; i < count; i++) {
      shares[i] = Math.max(0, rate - shares[i]!);
      sum += shares[i]!;
    }
    if (sum === 0) return to - 1;
    for (let i = 0; i < count; i++) shares[i]! /= sum;
    return shared;
  };
}

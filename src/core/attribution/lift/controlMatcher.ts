import { compensatedSum } from "../../numeric/compensatedSum";
import { simplexWeights } from "../../numeric/simplexWeights";

/** A mixture of controls that follows the treated unit. */
export interface MatchedControl {
  /** One a donor, 0 or more, 1 together. */
  readonly weights: Float64Array;
  /** What the mixture expects of the treated unit, in every period. */
  readonly expected: Float64Array;
}

/**
 * Finds, for a treated unit, the synthetic control with unit means removed: the mixture of donors closest to it over the periods it
 * learns from, each taken about its own mean over them, so that movements are matched and levels may differ. What depends on the
 * donors alone is computed once, for a test asks hundreds of times.
 * @param donors At least one, all of the same periods.
 * @param learning Number of periods, from the first on, that it learns from.
 * @returns A function of the treated unit's values, one a period.
 * @source Abadie, Diamond & Hainmueller (2010), "Synthetic control methods for comparative case studies", JASA 105; Doudchenko &
 * Imbens (2016), NBER Working Paper 22791, for the intercept.
 */
export function controlMatcher(
  donors: readonly Float64Array[],
  learning: number,
): (treated: Float64Array) => MatchedControl {
  const moves = donors.map((donor) => {
    const level = levelOf(donor, learning);
    return donor.map((value) => value - level);
  });
  const count = donors.length;
  const products = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      products[i * count + j] = products[j * count + i] = product(moves[i]!, moves[j]!, learning);
    }
  }
  return (treated) => {
    const base = levelOf(treated, learning);
    const move = treated.map((value) => value - base);
    const right = Float64Array.from(moves, (donor) => product(donor, move, learning));
    const weights = simplexWeights(products, right);
    const expected = new Float64Array(treated.length).fill(base);
    for (const [i, weight] of weights.entries()) {
      if (weight === 0) continue;
      const donor = moves[i]!;
      for (let t = 0; t < expected.length; t++) expected[t]! += weight * donor[t]!;
    }
    return { weights, expected };
  };
}

function levelOf(values: Float64Array, learning: number): number {
  return compensatedSum(values.subarray(0, learning)) / learning;
}

function product(first: Float64Array, second: Float64Array, length: number): number {
  let sum = 0;
  for (let t = 0; t < length; t++) sum += first[t]! * second[t]!;
  return sum;
}

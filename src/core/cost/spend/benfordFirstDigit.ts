export type BenfordLevel = "close" | "acceptable" | "marginal" | "nonconforming";

export interface BenfordTest {
  readonly count: number;
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** Mean absolute deviation of the shares. */
  readonly meanDeviation: number;
  readonly level: BenfordLevel;
}

/** Nigrini's cuts for first digits: up to each the deviation is close, acceptable, marginal. */
const cuts = [0.006, 0.012, 0.015] as const;

/**
 * How first digits compare with Benford's law. The level goes by the mean deviation, since chi-square rejects any large
 * set of real amounts.
 * @param counts Of the digits 1 to 9.
 * @returns Null where nothing is counted.
 * @source Nigrini (2012), Benford's Law, table 7.1.
 */
export function benfordFirstDigit(counts: ArrayLike<number>): BenfordTest | null {
  const digits = Array.from({ length: 9 }, (_, index) => counts[index] ?? 0);
  const count = digits.reduce((sum, each) => sum + each, 0);
  if (count === 0) return null;
  let [chiSquare, deviation] = [0, 0];
  for (const [index, seen] of digits.entries()) {
    const expected = Math.log10(1 + 1 / (index + 1));
    chiSquare += (seen - count * expected) ** 2 / (count * expected);
    deviation += Math.abs(seen / count - expected);
  }
  const meanDeviation = deviation / 9;
  return { count, chiSquare, degreesOfFreedom: 8, meanDeviation, level: levelOf(meanDeviation) };
}

function levelOf(deviation: number): BenfordLevel {
  if (deviation <= cuts[0]) return "close";
  if (deviation <= cuts[1]) return "acceptable";
  return deviation <= cuts[2] ? "marginal" : "nonconforming";
}

/**
 * First digits of the amounts above 0, counted on whole minor units: shifted doubles would lose some.
 * @param minor Integer minor units.
 * @returns Counts of the digits 1 to 9.
 */
export function firstDigitCounts(minor: Float64Array): Float64Array {
  const counts = new Float64Array(9);
  for (let row = 0; row < minor.length; row++) {
    let left = minor[row]!;
    if (!(left > 0)) continue;
    while (left >= 1e5) left = Math.floor(left / 1e5);
    while (left >= 10) left = Math.floor(left / 10);
    counts[left - 1]!++;
  }
  return counts;
}

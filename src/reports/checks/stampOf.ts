import { amountFromMinor } from "../../core/money/minorUnits";

/** Weights repeat after so many rows; two primes, so that only rows 9,797 apart weigh the same in both. */
const weightPeriods = [97, 101] as const;

/** What was in a number column at run time: compared with what is there now, so that even two swapped figures show. */
export interface RunStamp {
  readonly total: number;
  /** Sums of figure x (position modulo period, plus one). */
  readonly weighted: readonly { readonly period: number; readonly sum: number }[];
  /** What binary noise may add to the total, and to a weighted sum. */
  readonly noise: { readonly total: number; readonly weighted: number };
}

export interface StampOptions {
  /** Decimals of the figures where they are given in minor units, which add up without noise here; else 0. */
  readonly digits?: number;
  /** Differences below this are noise whatever the size of the sum. */
  readonly leastNoise?: number;
}

/** The stamp of a column's figures, one for each of its rows: 0 where a cell holds no number, as SUM reads it. */
export function stampOf(
  figures: ArrayLike<number>,
  { digits = 0, leastNoise = 1e-9 }: StampOptions = {},
): RunStamp {
  let total = 0;
  let absolute = 0;
  let weightedAbsolute = 0;
  const [short, long] = weightPeriods;
  let [byShort, byLong] = [0, 0];
  for (let row = 0; row < figures.length; row++) {
    const figure = figures[row]!;
    total += figure;
    absolute += Math.abs(figure);
    weightedAbsolute += Math.abs(figure) * ((row % long) + 1);
    byShort += figure * ((row % short) + 1);
    byLong += figure * ((row % long) + 1);
  }
  const noise = (sum: number): number =>
    Math.max(leastNoise, noiseOf(amountFromMinor(sum, digits), figures.length));
  return {
    total: amountFromMinor(total, digits),
    weighted: [
      { period: short, sum: amountFromMinor(byShort, digits) },
      { period: long, sum: amountFromMinor(byLong, digits) },
    ],
    noise: { total: noise(absolute), weighted: noise(weightedAbsolute) },
  };
}

/** Noise of adding doubles one after the other: it grows with the size of the sum and the root of the number of terms. */
function noiseOf(absolute: number, terms: number): number {
  return 4 * Math.sqrt(terms) * Number.EPSILON * absolute;
}

import { exactDifference } from "../money/minorUnits";
import type { Polarity } from "./accountType";

export interface Variance {
  /** Actual less reference. */
  readonly difference: number;
  /** Effect on operating income, favourable positive. */
  readonly effect: number;
  /** Difference over |reference|; null where the reference is zero. */
  readonly differenceShare: number | null;
  /** Effect over |reference|; null where the reference is zero. */
  readonly effectShare: number | null;
  /** The shares say nothing: the reference is zero or the sign changed. */
  readonly notMeaningful: boolean;
}

/**
 * Variance of an actual amount against its reference (budget, prior year, forecast).
 * Difference is arithmetic; effect carries the meaning, so that a cost overrun is negative.
 * @param actual Natural amount, any unit.
 * @param reference Natural amount, same unit.
 * @param polarity Effect on operating income of one unit more.
 * @source Horngren, Datar & Rajan, Cost Accounting, ch. 7: a favourable variance raises operating income.
 * @example variance(110, 100, -1).effect // => -10
 */
export function variance(actual: number, reference: number, polarity: Polarity): Variance {
  const difference = exactDifference(actual, reference);
  const effect = polarity * difference || 0;
  const base = Math.abs(reference);
  return {
    difference,
    effect,
    differenceShare: base === 0 ? null : difference / base,
    effectShare: base === 0 ? null : effect / base,
    notMeaningful: base === 0 || Math.sign(actual) === -Math.sign(reference),
  };
}

/** Favourable, unfavourable, or neither. */
export type Flag = "F" | "U" | "–";

export function flagOf(effect: number): Flag {
  return effect > 0 ? "F" : effect < 0 ? "U" : "–";
}

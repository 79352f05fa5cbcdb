import type { Plain } from "../../model/Parts";
import { boundValue, type BoundSource } from "./boundValue";

/** Between which values the data bars of a rule run. */
export interface BarBounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The bounds of data bars as the rule sets them; without a setting bars start at zero or at the lowest value, whichever
 * is lower, and end at zero or at the highest value.
 */
export function barBounds(source: BoundSource, lowerRule: Plain, upperRule: Plain): BarBounds {
  const { sorted } = source;
  return {
    lower: boundValue(lowerRule, source, Math.min(0, sorted[0] ?? 0)),
    upper: boundValue(upperRule, source, Math.max(0, sorted.at(-1) ?? 0)),
  };
}

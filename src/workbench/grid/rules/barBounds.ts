import type { Plain } from "../../model/Parts";

/** Between which values the data bars of a rule run. */
export interface BarBounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The bounds of data bars as the rule sets them; without a setting bars start at zero or at the lowest value, whichever
 * is lower, and end at zero or at the highest value.
 * @param numbers The numbers that the rule covers.
 * @param evaluate What a formula of a bound gives.
 */
export function barBounds(
  numbers: readonly number[],
  lowerRule: Plain,
  upperRule: Plain,
  evaluate: (formula: string) => number | null,
): BarBounds {
  const sorted = [...numbers].sort((a, b) => a - b);
  const lowest = sorted[0] ?? 0;
  const highest = sorted.at(-1) ?? 0;
  const bound = (rule: Plain, automatic: number): number => {
    const { type, formula } = ruleOf(rule);
    if (type === "LowestValue") return lowest;
    if (type === "HighestValue") return highest;
    const given = formula === "" ? null : evaluate(formula);
    if (given === null) return automatic;
    if (type === "Percent") return lowest + ((highest - lowest) * given) / 100;
    if (type === "Percentile") return percentile(sorted, given / 100);
    return given;
  };
  return {
    lower: bound(lowerRule, Math.min(0, lowest)),
    upper: bound(upperRule, Math.max(0, highest)),
  };
}

function ruleOf(rule: Plain): { readonly type: string; readonly formula: string } {
  const { type, formula } = (typeof rule === "object" && rule !== null ? rule : {}) as Readonly<
    Record<string, Plain | undefined>
  >;
  return {
    type: typeof type === "string" ? type : "Automatic",
    formula: typeof formula === "string" || typeof formula === "number" ? String(formula) : "",
  };
}

/** As PERCENTILE.INC. */
function percentile(sorted: readonly number[], share: number): number {
  const place = Math.min(1, Math.max(0, share)) * Math.max(0, sorted.length - 1);
  const before = sorted[Math.floor(place)] ?? 0;
  const after = sorted[Math.ceil(place)] ?? 0;
  return before + (after - before) * (place - Math.floor(place));
}

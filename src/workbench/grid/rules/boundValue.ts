import type { Plain } from "../../model/Parts";

/** What a bound of bars or of a colour scale is found from. */
export interface BoundSource {
  /** The numbers that the rule covers, the lowest first. */
  readonly sorted: readonly number[];
  /** What a formula of a bound gives. */
  readonly evaluate: (formula: string) => number | null;
}

/** Where a bound lies, as the rule sets it. @param automatic Where it lies when nothing is set. */
export function boundValue(rule: Plain, { sorted, evaluate }: BoundSource, automatic: number): number {
  const { type, formula } = (typeof rule === "object" && rule !== null ? rule : {}) as Readonly<
    Record<string, Plain | undefined>
  >;
  const lowest = sorted[0] ?? 0;
  const highest = sorted.at(-1) ?? 0;
  if (type === "LowestValue") return lowest;
  if (type === "HighestValue") return highest;
  const given = typeof formula === "string" || typeof formula === "number" ? evaluate(String(formula)) : null;
  if (given === null) return automatic;
  if (type === "Percent") return lowest + ((highest - lowest) * given) / 100;
  if (type === "Percentile") return percentile(sorted, given / 100);
  return given;
}

/** As PERCENTILE.INC. */
function percentile(sorted: readonly number[], share: number): number {
  const place = Math.min(1, Math.max(0, share)) * Math.max(0, sorted.length - 1);
  const before = sorted[Math.floor(place)] ?? 0;
  const after = sorted[Math.ceil(place)] ?? 0;
  return before + (after - before) * (place - Math.floor(place));
}

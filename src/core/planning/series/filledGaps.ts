import { seasonallyAdjusted } from "../forecast/seasonallyAdjusted";

/** Rounds in which the season is found anew from the filled history. */
const rounds = 4;

/**
 * Values with the gaps filled: on the line between the neighbours, of the seasonally adjusted history where there is a
 * season. Never below 0 when no value is.
 * @param values In order, null where there is none; neither the first nor the last.
 * @param season Periods per season; 1 without.
 */
export function filledGaps(values: readonly (number | null)[], season: number): Float64Array {
  let filled = interpolated(values.map((value) => value));
  if (season < 2 || !values.includes(null)) return filled;
  const isNeverBelow0 = values.every((value) => value === null || value >= 0);
  for (let round = 0; round < rounds; round++) {
    const { kind, indices } = seasonallyAdjusted(filled, season);
    if (kind === "none") return filled;
    const index = (t: number) => indices[t % season]!;
    const isAdded = kind === "additive";
    const smooth = interpolated(
      values.map((value, t) => (value === null ? null : isAdded ? value - index(t) : value / index(t))),
    );
    filled = smooth.map((level, t) => {
      if (values[t] !== null) return values[t]!;
      const value = isAdded ? level + index(t) : level * index(t);
      return isNeverBelow0 ? Math.max(0, value) : value;
    });
  }
  return filled;
}

function interpolated(values: readonly (number | null)[]): Float64Array {
  const filled = new Float64Array(values.length);
  let before = 0;
  for (const [t, value] of values.entries()) {
    if (value === null) continue;
    filled[t] = value;
    for (let gap = before + 1; gap < t; gap++) {
      filled[gap] = filled[before]! + ((value - filled[before]!) * (gap - before)) / (t - before);
    }
    before = t;
  }
  return filled;
}

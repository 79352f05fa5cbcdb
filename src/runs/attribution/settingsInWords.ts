import type { AttributionRunOptions } from "./AttributionRunOptions";
import { usualHalfLife } from "./sensitivities";

/** How models are applied, as titles say it. @example settingsInWords({ lookback: 30, collapse: true }, true) // => "window 30 days, repeats count once, half-life 7 days" */
export function settingsInWords(
  {
    lookback = Infinity,
    direct = "Direct",
    directRule = "keep",
    collapse,
    decay = "continuous",
    halfLife,
    weights,
  }: AttributionRunOptions,
  isTimed: boolean,
): string {
  const window = lookback === Infinity ? "no look-back window" : `window ${lookback} days`;
  const rules = { keep: null, skip: `${direct} skipped`, "skip last": `${direct} skipped at the end` };
  const halving = `half-life ${halfLife ?? usualHalfLife} days${decay === "step" ? " in steps" : ""}`;
  return [
    isTimed ? window : null,
    rules[directRule],
    collapse === true ? "repeats count once" : null,
    decay === "rank" ? "time decay by rank" : isTimed ? halving : null,
    weights ? `weights ${weights.first}/${weights.middle}/${weights.last}` : null,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

import type { Journeys } from "./Journeys";

/** Journeys with some of their touches. @param kept 1 for each touch that stays. */
export function keptTouches(journeys: Journeys, kept: Uint8Array): Journeys {
  const offsets = new Int32Array(journeys.offsets.length);
  const touches = new Uint16Array(kept.length);
  const { sources } = journeys;
  const cameBy = sources && new Uint16Array(kept.length);
  const ages = journeys.ages && new Float64Array(kept.length);
  const stages = journeys.stages && new Uint8Array(kept.length);
  let count = 0;
  for (let journey = 0; journey + 1 < offsets.length; journey++) {
    for (let at = journeys.offsets[journey]!; at < journeys.offsets[journey + 1]!; at++) {
      if (kept[at] === 0) continue;
      touches[count] = journeys.touches[at]!;
      if (cameBy) cameBy[count] = sources.touches[at]!;
      if (ages !== null) ages[count] = journeys.ages![at]!;
      if (stages !== null) stages[count] = journeys.stages![at]!;
      count++;
    }
    offsets[journey + 1] = count;
  }
  return {
    ...journeys,
    offsets,
    touches: touches.subarray(0, count),
    ...(cameBy ? { sources: { ...sources, touches: cameBy.subarray(0, count) } } : {}),
    ages: ages && ages.subarray(0, count),
    stages: stages && stages.subarray(0, count),
  };
}

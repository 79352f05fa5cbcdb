import { keptTouches } from "./keptTouches";
import type { Journeys } from "./Journeys";

/**
 * Journeys without direct touches, all of them or those at the end; a journey that has no other touch keeps its own.
 * @param direct 1 for each touch that is direct.
 * @source google/fractribution, README: path transforms removeIfNotAll and removeIfLastAndNotAll.
 */
export function withoutDirect(journeys: Journeys, direct: Uint8Array, rule: "skip" | "skip last"): Journeys {
  const { touches, offsets } = journeys;
  const kept = new Uint8Array(touches.length).fill(1);
  for (let journey = 0; journey + 1 < offsets.length; journey++) {
    const from = offsets[journey]!;
    const to = offsets[journey + 1]!;
    let last = to - 1;
    while (last >= from && direct[last] === 1) last--;
    if (last < from) continue;
    kept.fill(0, last + 1, to);
    if (rule === "skip last") continue;
    for (let at = from; at < last; at++) if (direct[at] === 1) kept[at] = 0;
  }
  return keptTouches(journeys, kept);
}

import { keptTouches } from "./keptTouches";
import type { Journeys } from "./Journeys";

/**
 * Journeys without the touches of a channel, all of them or those at the end; a journey that has no other touch keeps its own.
 * @param direct Code of the channel.
 * @source google/fractribution, README: path transforms removeIfNotAll and removeIfLastAndNotAll.
 */
export function withoutDirect(journeys: Journeys, direct: number, rule: "skip" | "skip last"): Journeys {
  const { touches, offsets } = journeys;
  const kept = new Uint8Array(touches.length).fill(1);
  for (let journey = 0; journey + 1 < offsets.length; journey++) {
    const from = offsets[journey]!;
    const to = offsets[journey + 1]!;
    let last = to - 1;
    while (last >= from && touches[last] === direct) last--;
    if (last < from) continue;
    kept.fill(0, last + 1, to);
    if (rule === "skip last") continue;
    for (let at = from; at < last; at++) if (touches[at] === direct) kept[at] = 0;
  }
  return keptTouches(journeys, kept);
}

import { keptTouches } from "./keptTouches";
import type { Journeys } from "./Journeys";

/** Journeys in which touches that repeat the channel before them stand once, at the last of them: the one that was followed. */
export function withoutRepeats(journeys: Journeys): Journeys {
  const { touches, offsets } = journeys;
  const kept = new Uint8Array(touches.length).fill(1);
  for (let journey = 0; journey + 1 < offsets.length; journey++) {
    const last = offsets[journey + 1]! - 1;
    for (let at = offsets[journey]!; at < last; at++) if (touches[at] === touches[at + 1]) kept[at] = 0;
  }
  return keptTouches(journeys, kept);
}

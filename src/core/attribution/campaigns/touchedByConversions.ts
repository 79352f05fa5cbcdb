import type { Journeys } from "../Journeys";

/** Conversions of the journeys that each channel was part of, by code: 0 where no model can give it credit. Refunds count none. */
export function touchedByConversions({ channels, touches, offsets, conversions }: Journeys): Float64Array {
  const touched = new Float64Array(channels.length);
  const seenIn = new Int32Array(channels.length).fill(-1);
  for (let journey = 0; journey < conversions.length; journey++) {
    if (conversions[journey] === 0) continue;
    for (let at = offsets[journey]!; at < offsets[journey + 1]!; at++) {
      const channel = touches[at]!;
      if (seenIn[channel] === journey) continue;
      seenIn[channel] = journey;
      touched[channel]! += conversions[journey]!;
    }
  }
  return touched;
}

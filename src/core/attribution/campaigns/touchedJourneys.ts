import type { Journeys } from "../Journeys";

/** Journeys that brought something, be it a refund, with a touch of each channel, by code: 0 where no model can give it credit. */
export function touchedJourneys({ channels, touches, offsets, conversions, values }: Journeys): Int32Array {
  const touched = new Int32Array(channels.length);
  const seenIn = new Int32Array(channels.length).fill(-1);
  for (let journey = 0; journey < conversions.length; journey++) {
    if (conversions[journey] === 0 && values[journey] === 0) continue;
    for (let at = offsets[journey]!; at < offsets[journey + 1]!; at++) {
      const channel = touches[at]!;
      if (seenIn[channel] === journey) continue;
      seenIn[channel] = journey;
      touched[channel]!++;
    }
  }
  return touched;
}

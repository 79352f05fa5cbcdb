import type { Journeys } from "../Journeys";
import type { ChannelAssists } from "./JourneyFigures";

/** The part of each channel, by code, in the conversions of journeys. */
export function channelAssists(journeys: Journeys): readonly ChannelAssists[] {
  const { channels, touches, offsets, conversions } = journeys;
  const part = (): Float64Array => new Float64Array(channels.length);
  const [first, last, assisted, alone] = [part(), part(), part(), part()];
  const seen = new Int32Array(channels.length).fill(-1);
  for (let journey = 0; journey < conversions.length; journey++) {
    const converted = conversions[journey]!;
    const from = offsets[journey]!;
    const to = offsets[journey + 1]!;
    if (converted === 0 || from === to) continue;
    const final = touches[to - 1]!;
    first[touches[from]!]! += converted;
    last[final]! += converted;
    let helped = false;
    for (let at = from; at < to; at++) {
      const channel = touches[at]!;
      if (channel === final || seen[channel] === journey) continue;
      seen[channel] = journey;
      assisted[channel]! += converted;
      helped = true;
    }
    if (!helped) alone[final]! += converted;
  }
  return channels.map((_, code) => ({
    first: first[code]!,
    last: last[code]!,
    assisted: assisted[code]!,
    alone: alone[code]!,
  }));
}

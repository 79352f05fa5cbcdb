import type { Credits } from "../Attribution";
import type { Journeys } from "../Journeys";
import { shared, type TouchRule } from "./TouchRule";

/** Credits of channels when each journey is shared out among its touches by a rule. */
export function creditByRule(journeys: Journeys, rule: TouchRule): Credits {
  const { channels, touches, offsets, conversions, values } = journeys;
  const credits = {
    conversions: new Float64Array(channels.length),
    value: new Float64Array(channels.length),
  };
  const { conversions: converted, value: valued } = credits;
  let longest = 0;
  for (let journey = 0; journey < conversions.length; journey++) {
    const count = offsets[journey + 1]! - offsets[journey]!;
    if (count > longest) longest = count;
  }
  const shares = new Float64Array(longest);
  for (let journey = 0; journey < conversions.length; journey++) {
    const conversion = conversions[journey]!;
    const value = values[journey]!;
    const from = offsets[journey]!;
    const to = offsets[journey + 1]!;
    if (from === to || (conversion === 0 && value === 0)) continue;
    const only = rule(from, to, shares);
    if (only !== shared) {
      converted[touches[only]!]! += conversion;
      valued[touches[only]!]! += value;
      continue;
    }
    for (let at = from; at < to; at++) {
      const share = shares[at - from]!;
      const channel = touches[at]!;
      converted[channel]! += conversion * share;
      valued[channel]! += value * share;
    }
  }
  return credits;
}

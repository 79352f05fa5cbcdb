import type { Journeys } from "../Journeys";
import { shared, type TouchRule } from "./TouchRule";

/**
 * The same to each channel of the journey, however often it was touched: the Shapley value of the game in which channels together
 * bring the conversions of all journeys that need none but them, since a sum of unanimity games is shared evenly by each.
 * @source Shapley (1953), "A value for n-person games"; the closed form for journeys: Zhao et al. (2018), "Shapley value methods
 * for attribution modeling in online advertising", arXiv:1804.05327.
 */
export function evenByChannel(journeys: Journeys): TouchRule {
  return distinctChannels(journeys, (channels) => 1 / channels);
}

/** All of it to each channel of the journey: credits overlap and add up to more than there is. */
export function participation(journeys: Journeys): TouchRule {
  return distinctChannels(journeys, () => 1);
}

/** Gives the first touch of each channel a share by the number of channels, and the others nothing. */
function distinctChannels({ channels, touches }: Journeys, shareOf: (channels: number) => number): TouchRule {
  // The place of the first touch of the journey in which a channel was seen last, from 1.
  const seen = new Int32Array(channels.length);
  return (from, to, shares) => {
    let distinct = 0;
    for (let at = from; at < to; at++) {
      const channel = touches[at]!;
      // Without a branch, which no processor could foresee.
      const isNew = Number(seen[channel] !== from + 1);
      shares[at - from] = isNew;
      seen[channel] = from + 1;
      distinct += isNew;
    }
    const share = shareOf(distinct);
    if (share !== 1) for (let i = 0; i < to - from; i++) shares[i]! *= share;
    return shared;
  };
}

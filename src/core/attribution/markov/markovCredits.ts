import { financeError } from "../../errors/financeError";
import type { Booked, Credits } from "../Attribution";
import type { AttributionNote } from "../AttributionNote";
import { creditByRule } from "../heuristics/creditByRule";
import { evenByChannel } from "../heuristics/distinctChannels";
import type { Journeys } from "../Journeys";
import { chainOfJourneys } from "./chainOfJourneys";
import { mostMarkovChannels } from "./mostMarkovChannels";
import { removalsByInverse } from "./removalsByInverse";
import { removalsByPush } from "./removalsByPush";

/** Credits by what a chain loses without each channel. */
export interface MarkovCredits {
  readonly credits: Credits;
  /** Shares lost, as they are before they are scaled to the total. */
  readonly removal: Credits;
  readonly conversionRate: number;
  readonly notes: readonly AttributionNote[];
}

/**
 * Credits in proportion to removal effects: the share of conversions, and of value, that a chain of the journeys loses when every
 * journey ends in nothing as it comes to a channel. Exact, never simulated. Where no channel has an effect, journeys are shared
 * evenly by their channels instead. A channel in no journey that converted has no effect and no credit, although others may have
 * converted after the channels that followed it: a chain would credit it with those. Where refunds leave effects on value of both
 * signs, value goes by the effects on conversions. All of this is told.
 * @param order Touches that a state remembers, 1 to 4.
 * @param claimed What all channels brought together.
 * @throws CHANNELS_TOO_MANY beyond 1,000; MARKOV_UNSETTLED.
 * @source Anderl et al. (2016), International Journal of Research in Marketing 33. Reference values: R package ChannelAttribution.
 */
export function markovCredits(journeys: Journeys, order: number, claimed: Booked): MarkovCredits {
  const channels = journeys.channels.length;
  if (channels > mostMarkovChannels) {
    throw financeError("CHANNELS_TOO_MANY", { what: `markov${order}`, limit: mostMarkovChannels });
  }
  const chain = chainOfJourneys(journeys, order);
  const removals = order === 1 ? removalsByInverse(chain, channels) : removalsByPush(chain, channels);
  const notes: AttributionNote[] = [];
  if (!journeys.hasNulls) {
    notes.push({
      code: "NO_NULLS",
      text: "No journey without conversion is given: every journey of the chain converts, and effects say only how often a channel is met.",
      count: 0,
      rows: [],
    });
  }
  const claims = claimants(journeys);
  const effects = (lost: Float64Array, whole: number): Float64Array =>
    lost.map((part, channel) => (whole === 0 || claims[channel] === 0 ? 0 : part / whole));
  const removal = {
    conversions: effects(removals.lostRate, removals.rate),
    value: effects(removals.lostValue, removals.value),
  };
  const silent = journeys.channels.filter(
    (_, channel) => claims[channel] === 0 && removals.lostRate[channel]! > 0,
  );
  if (silent.length > 0) {
    notes.push({
      code: "NO_CONVERTING_PATH",
      text: `${silent.join(", ")}: in no journey that converted, so without credit, whatever others did after the channels that followed.`,
      count: 0,
      rows: [],
    });
  }
  // Whoever converted came by some channel, so conversions always leave effects; value may leave none, or some of both signs.
  const conversions = scaled(removal.conversions, claimed.conversions)!;
  let value = scaled(removal.value, claimed.value);
  if (value === null && claimed.conversions !== 0) {
    notes.push({
      code: "REMOVAL_OF_CONVERSIONS",
      text: "Refunds leave no clear effect of channels on value: value goes by their effects on conversions.",
      count: 0,
      rows: [],
    });
    value = scaled(removal.conversions, claimed.value);
  } else if (value === null) {
    notes.push({
      code: "REMOVAL_ALL_ZERO",
      text: "No channel has an effect: each journey is shared evenly by its channels instead.",
      count: 0,
      rows: [],
    });
    ({ value } = creditByRule(journeys, evenByChannel(journeys)));
  }
  return { credits: { conversions, value: value! }, removal, conversionRate: removals.rate, notes };
}

/** 1 for channels in a journey that brought something. */
function claimants({ channels, touches, offsets, conversions, values }: Journeys): Uint8Array {
  const claims = new Uint8Array(channels.length);
  let missing = channels.length;
  for (let journey = 0; journey < conversions.length && missing > 0; journey++) {
    if (conversions[journey] === 0 && values[journey] === 0) continue;
    for (let at = offsets[journey]!; at < offsets[journey + 1]!; at++) {
      missing -= 1 - claims[touches[at]!]!;
      claims[touches[at]!] = 1;
    }
  }
  return claims;
}

/** A total by effects; null where there are none, or some of them are below 0. */
function scaled(effects: Float64Array, total: number): Float64Array | null {
  if (total === 0) return new Float64Array(effects.length);
  let sum = 0;
  for (const effect of effects) {
    if (effect < 0) return null;
    sum += effect;
  }
  return sum > 0 ? effects.map((effect) => (total * effect) / sum) : null;
}

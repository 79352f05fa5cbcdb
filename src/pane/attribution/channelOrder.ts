import type { ModelSummary } from "../../runs/attribution/AttributionResult";

/** Positions of channels, those with the largest share first. */
export function channelOrder({ share }: ModelSummary): readonly number[] {
  return share.map((_, channel) => channel).sort((a, b) => share[b]! - share[a]! || a - b);
}

import { adjustedByHolm } from "../roi/adjustedByHolm";
import { comparedCampaigns, type CampaignPair } from "../roi/comparedCampaigns";
import { roiDifference } from "../roi/roiDifference";
import type { RoiUnits } from "../roi/unitsOfRows";

/** Up to so many campaigns each is compared with each: 66 pairs. */
export const mostCompared = 12;

/**
 * Differences of returns between campaigns in the order of their rank: every pair up to 12 of them, beyond that each with the next.
 * P values are adjusted by Holm's method for the pairs shown.
 * @throws COST_ZERO.
 */
export function rankedPairs(
  campaigns: readonly { readonly name: string; readonly units: RoiUnits }[],
  confidence = 0.95,
): readonly CampaignPair[] {
  if (campaigns.length <= mostCompared) return comparedCampaigns(campaigns, confidence);
  const pairs = campaigns.slice(1).map((second, index) => {
    const first = campaigns[index]!;
    return {
      first: first.name,
      second: second.name,
      ...roiDifference(first.units, second.units, confidence),
    };
  });
  const adjusted = adjustedByHolm(pairs.map(({ error }) => error?.p ?? null));
  return pairs.map((pair, index) => ({ ...pair, adjustedP: adjusted[index]! }));
}

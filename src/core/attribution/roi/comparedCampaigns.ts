import { adjustedByHolm } from "./adjustedByHolm";
import { roiDifference, type RoiDifference } from "./roiDifference";
import type { RoiUnits } from "./unitsOfRows";

/** Two campaigns beside each other. */
export interface CampaignPair extends RoiDifference {
  readonly first: string;
  readonly second: string;
  /** P value adjusted by Holm's method for the number of pairs; null where there is no test. */
  readonly adjustedP: number | null;
}

/**
 * Every pair of campaigns with the difference of their returns. Intervals are those of each pair by itself; the adjusted p values
 * hold for all pairs together.
 * @param campaigns In the order in which pairs are wanted.
 * @throws COST_ZERO.
 */
export function comparedCampaigns(
  campaigns: readonly { readonly name: string; readonly units: RoiUnits }[],
  confidence = 0.95,
): readonly CampaignPair[] {
  const pairs = campaigns.flatMap((first, index) =>
    campaigns.slice(index + 1).map((second) => ({
      first: first.name,
      second: second.name,
      ...roiDifference(first.units, second.units, confidence),
    })),
  );
  const adjusted = adjustedByHolm(pairs.map(({ error }) => error?.p ?? null));
  return pairs.map((pair, index) => ({ ...pair, adjustedP: adjusted[index]! }));
}

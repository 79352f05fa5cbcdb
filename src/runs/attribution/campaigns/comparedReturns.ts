import { rankedPairs } from "../../../core/attribution/campaigns/rankedPairs";
import type { CampaignPair } from "../../../core/attribution/roi/comparedCampaigns";
import type { CampaignLine } from "../../../reports/campaigns/CampaignReportInput";
import { returnOf } from "../../../reports/campaigns/returnOf";
import { roiUnits } from "./unitsOf";

/** Differences between campaigns whose return was measured over periods, in the order of their returns. */
export function comparedReturns(lines: readonly CampaignLine[], confidence: number): readonly CampaignPair[] {
  const ranked = lines
    .filter(({ measured }) => measured.kind === "measured")
    .sort((one, other) => returnOf(other)! - returnOf(one)! || (one.campaign < other.campaign ? -1 : 1));
  return rankedPairs(
    ranked.map(({ campaign, units }) => ({ name: campaign, units: roiUnits(units) })),
    confidence,
  );
}

import type { CampaignLine } from "./CampaignReportInput";

/** Return of a campaign: over its periods where it was measured over them, else of its totals; null where nothing was spent. */
export function returnOf({ measured, spend, revenue }: CampaignLine): number | null {
  if (measured.kind === "measured") return measured.result.roi;
  return spend > 0 ? (revenue - spend) / spend : null;
}

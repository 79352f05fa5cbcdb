import { campaignKey } from "../../../cells/campaigns/campaignKey";
import type { LabelSpellings } from "../../../cells/campaigns/labelSpellings";
import type { CampaignLine } from "../CampaignReportInput";

/** How the rows of campaigns write their channels. */
export function channelSpellings(lines: readonly CampaignLine[]): LabelSpellings {
  const byKey = new Map<string, readonly string[]>();
  for (const { channel } of lines) {
    const key = campaignKey(channel);
    const known = byKey.get(key) ?? [];
    if (!known.includes(channel)) byKey.set(key, [...known, channel]);
  }
  return byKey;
}

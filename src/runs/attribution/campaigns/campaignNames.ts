import { campaignKey } from "../../../cells/campaigns/campaignKey";
import type { CampaignRecords } from "../../../cells/campaigns/CampaignRecords";

/** Name of what is booked on no campaign at all. */
const noName = "(no name)";

/** Names by key as the report shows them: as the table of campaigns writes them first, else that of spend. */
export function campaignNames({
  campaigns,
  spend,
}: Pick<CampaignRecords, "campaigns" | "spend">): Map<string, string> {
  const names = new Map<string, string>();
  for (const { campaign } of [...(campaigns ?? []), ...(spend ?? [])]) addName(names, campaign);
  return names;
}

/** Adds a name where no other spelling of it stands. */
export function addName(names: Map<string, string>, name: string): void {
  const key = campaignKey(name);
  if (!names.has(key)) names.set(key, key === "" ? noName : name.replace(/\s+/g, " ").trim());
}

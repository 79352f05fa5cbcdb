import { campaignKey } from "../../../cells/campaigns/campaignKey";
import { criteriaSafety } from "../../formula/criteria";
import type { Condition } from "../../formula/sumWhere";
import type { CampaignReportInput } from "../CampaignReportInput";

/**
 * Conditions on the rows of campaign spend that are of a period: one a way in which cells name it. Dates are compared with the cells
 * that hold its first day and the first day after it; other periods are found by their labels.
 * @param column Reference of the periods of spend.
 */
export function periodConditions(
  { periodLabels, spellings }: CampaignReportInput,
  column: string,
  period: number,
  { from, until }: { readonly from: string; readonly until: string },
): readonly Condition[] {
  if (periodLabels === null) return [{ kind: "between", column, from, until }];
  const spelled = spellings("spend", "period");
  const safety = criteriaSafety([...spelled.values()].flat());
  const labels = new Set(periodLabels[period]!.flatMap((label) => spelled.get(campaignKey(label)) ?? label));
  return [...labels].map((label) => ({ kind: "equals", column, label, safety }));
}

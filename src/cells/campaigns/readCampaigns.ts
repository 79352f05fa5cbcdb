import type { RoleOfAttribution } from "../attribution/attributionTables";
import type { Findings } from "../problems";
import type { TableRow } from "../table/TableRow";
import { campaignKey } from "./campaignKey";
import type { CampaignRecord } from "./CampaignRecords";
import { neededAmount, summedAmount } from "./summedAmount";

/** Budgets and targets of campaigns; what is odd about them is told. */
export function readCampaigns(
  rows: readonly TableRow<RoleOfAttribution<"campaigns">>[],
  findings: Findings,
): readonly CampaignRecord[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const campaign = row.name("campaign");
    const key = campaignKey(campaign);
    if (seen.has(key)) {
      const text = `Campaign ${JSON.stringify(campaign)} stands more than once: its rows are added up.`;
      findings.add("CAMPAIGN_TWICE", row.place("campaign"), text);
    }
    seen.add(key);
    const budget = neededAmount(row, "budget");
    if (budget < 0) {
      const text = `Budget of ${budget} is below 0: it lowers the budget of its campaign and of all. Check its sign.`;
      findings.add("BUDGET_BELOW_ZERO", row.place("budget"), text);
    }
    const spend = summedAmount(row, "spend");
    if (spend !== null && spend < 0) tellNegative(findings, row.place("spend"), spend);
    return {
      campaign,
      channel: row.text("channel"),
      budget,
      spend,
      start: row.day("start"),
      end: row.day("end"),
      owner: row.text("owner"),
      target: row.number("target"),
      place: row.place("campaign"),
    };
  });
}

/** Says of a negative spend what becomes of it. */
export function tellNegative(findings: Findings, place: string, value: number): void {
  const text = `Spend of ${value} is below 0: it is taken for a credit and lowers the spend of its campaign.`;
  findings.add("SPEND_BELOW_ZERO", place, text);
}

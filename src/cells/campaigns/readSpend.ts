import type { RoleOfAttribution } from "../attribution/attributionTables";
import type { Findings } from "../problems";
import type { TableRow } from "../table/TableRow";
import type { SpendRecord } from "./CampaignRecords";
import { tellNegative } from "./readCampaigns";
import { neededAmount, summedAmount } from "./summedAmount";
import { tellRepeated } from "./tellRepeated";

/** What was spent on campaigns, and is committed, by period. */
export function readSpend(
  rows: readonly TableRow<RoleOfAttribution<"spend">>[],
  findings: Findings,
): readonly SpendRecord[] {
  tellRepeated(rows, findings, "spend");
  return rows.map((row) => {
    const spend = neededAmount(row, "spend");
    if (spend < 0) tellNegative(findings, row.place("spend"), spend);
    if (!row.has("campaign")) tellNameless(findings, row.place("campaign"), spend);
    return {
      period: row.neededPeriod("period"),
      periodLabel: row.seen("period"),
      campaign: row.text("campaign"),
      channel: row.text("channel"),
      spend,
      committed: summedAmount(row, "committed") ?? 0,
      place: row.place("spend"),
    };
  });
}

/** Says of spend on no campaign where it goes: leaving it out would change what was spent. */
function tellNameless(findings: Findings, place: string, spend: number): void {
  const text = `Spend of ${spend} names no campaign: it stays in all totals, in the row "(no name)". Name its campaign.`;
  findings.add("SPEND_WITHOUT_CAMPAIGN", place, text);
}

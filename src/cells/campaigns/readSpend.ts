import type { RoleOfAttribution } from "../attribution/attributionTables";
import type { Findings } from "../problems";
import type { TableRow } from "../table/TableRow";
import type { SpendRecord } from "./CampaignRecords";
import { tellNegative } from "./readCampaigns";
import { neededAmount, summedAmount } from "./summedAmount";

/** What was spent on campaigns, and is committed, by period. */
export function readSpend(
  rows: readonly TableRow<RoleOfAttribution<"spend">>[],
  findings: Findings,
): readonly SpendRecord[] {
  return rows.map((row) => {
    const spend = neededAmount(row, "spend");
    if (spend < 0) tellNegative(findings, row.place("spend"), spend);
    return {
      period: row.neededPeriod("period"),
      periodLabel: row.seen("period"),
      campaign: row.name("campaign"),
      channel: row.text("channel"),
      spend,
      committed: summedAmount(row, "committed") ?? 0,
      place: row.place("spend"),
    };
  });
}

import type { CampaignRecords } from "../../../cells/campaigns/CampaignRecords";
import { tiedAccounts } from "../../../cells/campaigns/tiedAccounts";
import type { Finding } from "../../../cells/problems";
import type { Ties } from "../../../reports/campaigns/CampaignReportInput";
import type { AttributionTask } from "../AttributionTask";

/** Accounts of the ledger that spend and revenue are held against; null without a ledger. */
export function tiesOf(
  { ledger }: CampaignRecords,
  { options }: AttributionTask,
): { readonly ties: Ties | null; readonly findings: readonly Finding[] } {
  if (!ledger) return { ties: null, findings: [] };
  const { spend, revenue, unknown } = tiedAccounts(ledger, {
    spend: options.spendAccounts,
    revenue: options.revenueAccounts,
  });
  const isRevenueNegative = revenue.reduce((sum, { actual }) => sum + actual, 0) < 0;
  const finding = (code: string, text: string): Finding => ({ code, text, rows: 0, cell: null });
  return {
    ties: { spend, revenue, isRevenueNegative },
    findings: [
      ...unknown.map((account) =>
        finding("ACCOUNT_UNKNOWN", `The ledger has no account ${JSON.stringify(account)}.`),
      ),
      ...(spend.length === 0
        ? [
            finding(
              "ACCOUNTS_OF_SPEND",
              "No account of the ledger names marketing, advertising, campaigns, media or promotion: spend is not compared. Name the accounts.",
            ),
          ]
        : []),
      ...(revenue.length === 0
        ? [
            finding(
              "ACCOUNTS_OF_REVENUE",
              "No account of the ledger is revenue: booked revenue is not compared. Name the accounts.",
            ),
          ]
        : []),
    ],
  };
}

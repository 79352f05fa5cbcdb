import type { CellValue } from "../../src/cells/CellValue";
import type { RangeGrid } from "../../src/cells/RangeGrid";
import { mondayOf, serialOfMinute } from "./sampleCalendar";
import { sampleCampaigns } from "./sampleCampaigns";
import type { SampleMarketing } from "./sampleMarketing";

/** The sample's tables, each with its headers at A1. */
export function sampleMarketingGrids(marketing: SampleMarketing): readonly RangeGrid[] {
  const { touches, spend, opportunities, requests, ledger } = marketing;
  return [
    grid(
      "Campaigns",
      ["Campaign", "Channel", "Budget", "Start", "End", "Owner", "Target ROI"],
      sampleCampaigns.map(({ name, channel, owner, firstWeek, weeks, targetRoi }) => {
        const rows = spend.filter(({ campaign }) => campaign.name === name);
        const budget = rows.reduce((sum, row) => sum + row.budget, 0);
        const end = mondayOf(firstWeek + weeks) - 1;
        return [name, channel, euros(budget), mondayOf(firstWeek), end, owner, targetRoi];
      }),
    ),
    grid(
      "Requests",
      [
        "Request",
        "Date",
        "Campaign",
        "Amount",
        "Requester",
        "Status",
        "Campaign budget",
        "Spent before",
        "Committed before",
        "Remaining before",
        "Over by",
        "Decision",
      ],
      requests.map(({ day, campaign, amount, status, budget, spent, committed, remaining, over }, index) => [
        numbered("R", 3, index),
        day,
        campaign.name,
        euros(amount),
        campaign.owner,
        status,
        ...[budget, spent, committed, remaining, over].map(euros),
        over > 0 ? "over budget" : "within budget",
      ]),
    ),
    grid(
      "Campaign spend",
      ["Week", "Campaign", "Channel", "Spend", "Committed"],
      [...spend]
        .sort((one, other) => one.week - other.week)
        .map(({ campaign, week, spend: spent, committed }) => [
          mondayOf(week),
          campaign.name,
          campaign.channel,
          euros(spent),
          euros(committed),
        ]),
    ),
    grid(
      "Ledger",
      ["Period", "Account", "Account type", "Department", "Currency", "Actual", "Budget"],
      ledger.map(({ week, account, type, department, actual, budget }) => [
        mondayOf(week),
        account,
        type,
        department,
        "EUR",
        euros(actual),
        euros(budget),
      ]),
    ),
    grid(
      "Touch log",
      ["Journey", "Time", "Sequence", "Channel", "Campaign", "Region", "Value"],
      touches.map(({ journey, minute, sequence, channel, campaign, region, value }) => [
        journey,
        serialOfMinute(minute),
        sequence,
        channel,
        campaign,
        region,
        value === null ? null : euros(value),
      ]),
    ),
    grid(
      "Opportunities",
      ["Opportunity", "Journey", "Created", "Stage", "Amount", "New customer", "Margin"],
      opportunities.map(({ journey, created, stage, amount, isNewCustomer, margin }, index) => [
        numbered("O", 4, index),
        journey,
        Math.floor(serialOfMinute(created)),
        stage,
        euros(amount),
        isNewCustomer ? "yes" : "no",
        euros(margin),
      ]),
    ),
  ];
}

/** Columns of a sheet that are formulas in the workbook, as a file holds them: what the grid has there is what they come to. */
export const sampleMarketingFormulas: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Requests: {
    "Campaign budget": "ROUND(SUMIFS(Campaigns[Budget],Campaigns[Campaign],Requests[[#This Row],[Campaign]]),2)",
    "Spent before": before("Spend"),
    "Committed before": before("Committed"),
    "Remaining before":
      "ROUND(Requests[[#This Row],[Campaign budget]]-Requests[[#This Row],[Spent before]]-Requests[[#This Row],[Committed before]],2)",
    "Over by": "MAX(0,ROUND(Requests[[#This Row],[Amount]]-Requests[[#This Row],[Remaining before]],2))",
    Decision: 'IF(Requests[[#This Row],[Over by]]=0,"within budget","over budget")',
  },
};

function before(column: string): string {
  return `ROUND(SUMIFS(CampaignSpend[${column}],CampaignSpend[Campaign],Requests[[#This Row],[Campaign]],CampaignSpend[Week],"<"&Requests[[#This Row],[Date]]),2)`;
}

function grid(sheet: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): RangeGrid {
  const block = { top: 0, left: 0, bottom: rows.length, right: headers.length - 1 };
  return { sheet, block, values: [headers, ...rows], merged: [] };
}

function euros(cents: number): number {
  return cents / 100;
}

function numbered(letter: string, digits: number, index: number): string {
  return `${letter}${String(index + 1).padStart(digits, "0")}`;
}

import { sampleXlsx } from "../sampleXlsx";
import type { SampleMarketing } from "./sampleMarketing";
import { sampleMarketingFormulas, sampleMarketingGrids } from "./sampleMarketingGrids";

const notes: readonly string[] = [
  "Rowanfell Bikes",
  "Rowanfell Bikes is invented; so is every figure. It sells bicycles, and spends on 13 campaigns in 7 channels from 5 January to 5 July 2026, in EUR.",
  "Follow the money from sheet to sheet: a request (Requests) is held against what is left of the budget (Campaigns), the money is spent week by week (Campaign spend), it is booked (Ledger), and people who were reached buy (Touch log, Opportunities).",
  "Requests: what the owners of campaigns asked to spend. Columns G to L are formulas: budget, what was spent and committed before that day, what was left, and whether the request fits.",
  "Touch log: a row a visit; a row with the channel (conversion) is an order, or a refund where its value is below 0. Sequence orders rows of one minute. Direct and Organic search cost nothing and belong to no campaign.",
  "Opportunities: one for each order, and others that are open or lost. Committed: ordered in that week and not yet invoiced on 5 July.",
  "Ledger: Marketing accounts hold what campaigns spent and their budgets, Bike sales what the touch log has booked, to the cent.",
  "Try three things, in the pane or as commands (each writes its sheets into a copy):",
  "1. Where was more or less spent than planned? Page Variance of the pane, or: finops report variance --book rowanfell-bikes.xlsx --period 2026-01..2026-06 --out variance.xlsx",
  "2. Which channels earned the revenue? Page Attribution, Preview, or: finops report attribution --book rowanfell-bikes.xlsx --out attribution.xlsx",
  "3. What did each campaign return, and which money was wasted? Page Attribution, Preview campaigns, or: finops report campaigns --book rowanfell-bikes.xlsx --out campaigns.xlsx",
];

const money: ReadonlySet<string> = new Set([
  "Amount",
  "Budget",
  "Spend",
  "Committed",
  "Actual",
  "Value",
  "Margin",
  "Campaign budget",
  "Spent before",
  "Committed before",
  "Remaining before",
  "Over by",
]);
const days: ReadonlySet<string> = new Set(["Start", "End", "Date", "Week", "Period", "Created"]);

function formatOf(header: string): string | undefined {
  if (header === "Target ROI") return "0%";
  if (header === "Time") return "yyyy-mm-dd hh:mm";
  if (days.has(header)) return "yyyy-mm-dd";
  return money.has(header) ? "#,##0.00" : undefined;
}

/** The sample company's workbook. */
export async function sampleMarketingXlsx(marketing: SampleMarketing): Promise<Uint8Array> {
  return sampleXlsx(sampleMarketingGrids(marketing), notes, formatOf, sampleMarketingFormulas);
}

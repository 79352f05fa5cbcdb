import { sheetFrame } from "../../frame/sheetFrame";
import { headerKey } from "../../PriorSheet";
import type { SheetBuilder } from "../../SheetBuilder";
import type { ColumnModel, LookName } from "../../SheetModel";
import type { CampaignReportInput } from "../CampaignReportInput";
import { frontColumns, type FrontColumn } from "./frontColumns";

const headings: Readonly<Record<Exclude<FrontColumn, "key">, string>> = {
  campaign: "Campaign",
  channel: "Channel",
  owner: "Owner",
  budget: "Budget",
  requested: "Requested (open)",
  committed: "Committed",
  spend: "Spend",
  remaining: "Remaining",
  used: "% used",
  variance: "Spend less budget",
  conversions: "Attributed conversions",
  revenue: "Attributed revenue",
  roi: "ROI",
  low: "ROI low",
  high: "ROI high",
  target: "Target ROI",
  against: "Against target",
  costPerConversion: "Cost per conversion",
  newCustomers: "New customers",
  cac: "CAC",
  margin: "Margin of new",
  months: "Months with spend",
  payback: "Payback, months",
  sourced: "Sourced pipeline",
  influenced: "Influenced (overlaps)",
  comment: "Comment",
};

const left: readonly FrontColumn[] = ["campaign", "channel", "owner", "comment"];

/** Writes the two rows of headings above the table of campaigns. */
export function writeFrontHeadings(sheet: SheetBuilder, { confidence, model }: CampaignReportInput): void {
  const { groups, headers } = sheetFrame;
  const group = (from: FrontColumn, to: FrontColumn, text: string, look: LookName): void => {
    sheet.value(groups, frontColumns[from], text, { look });
    sheet.fill(groups, frontColumns[from], frontColumns[to], { look });
  };
  group("budget", "variance", "Budget and spend", "chipActual");
  group("conversions", "revenue", `Attributed, ${model}`, "section");
  group("roi", "against", `Return, interval ${Math.round(confidence * 1000) / 10} %`, "chipVariance");
  group("costPerConversion", "payback", "Cost of a conversion and of a customer", "section");
  group("sourced", "influenced", "Open pipeline", "chipVariance");
  sheet.value(headers, frontColumns.key, headerKey, { number: "text" });
  for (const [column, heading] of Object.entries(headings) as [FrontColumn, string][]) {
    sheet.value(headers, frontColumns[column], heading, {
      look: "header",
      align: left.includes(column) ? "left" : "right",
      // Text beside figures.
      ...(column === "comment" ? { indent: 1 } : {}),
    });
  }
}

const otherWidth = 12;
const widths: Readonly<Partial<Record<FrontColumn, number>>> = {
  key: 4,
  campaign: 40,
  channel: 18,
  owner: 14,
  used: 9,
  roi: 9,
  low: 11,
  high: 11,
  target: 9,
  against: 9,
  newCustomers: 11,
  months: 9,
  payback: 10,
  comment: 40,
};

/** Columns of the front sheet; what no table tells of is hidden. */
export function frontWidths(input: CampaignReportInput): readonly ColumnModel[] {
  const { lines, hasValues, requests } = input;
  const isEmpty: Readonly<Partial<Record<FrontColumn, boolean>>> = {
    key: true,
    owner: lines.every(({ owner }) => owner === "") && requests.length === 0,
    target: lines.every(({ target }) => target === null),
    against: lines.every(({ target }) => target === null),
    revenue: !hasValues,
    roi: !hasValues,
    low: !hasValues,
    high: !hasValues,
  };
  const noPipeline = lines.every(({ pipeline }) => pipeline === null);
  const ofPipeline: readonly FrontColumn[] = [
    "newCustomers",
    "cac",
    "margin",
    "months",
    "payback",
    "sourced",
    "influenced",
  ];
  return (Object.keys(frontColumns) as FrontColumn[]).map((column): ColumnModel => {
    const isHidden = isEmpty[column] === true || (noPipeline && ofPipeline.includes(column));
    return { width: widths[column] ?? otherWidth, ...(isHidden ? { hidden: true } : {}) };
  });
}

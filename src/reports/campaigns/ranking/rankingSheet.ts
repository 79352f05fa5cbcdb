import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey } from "../../PriorSheet";
import { absoluteRange, block, inColumn, SheetBuilder } from "../../SheetBuilder";
import type { ChartModel } from "../../SheetModel";
import { campaignChecks, writeCampaignTitle } from "../campaignFrame";
import type { CampaignReportInput } from "../CampaignReportInput";
import { campaignSheets } from "../campaignSheets";
import type { FrontPlaces } from "../front/FrontPlaces";
import type { UnitPlaces } from "../units/UnitPlaces";
import { writePairs } from "./pairsBlock";
import { rankingColumns as c, type RankingColumn, type RankingPlaces } from "./RankingPlaces";
import { writeRanked } from "./rankedRow";

const headings: Readonly<Record<Exclude<RankingColumn, "key">, string>> = {
  campaign: "Campaign",
  rank: "Rank",
  channel: "Channel",
  spend: "Spend",
  revenue: "Attributed revenue",
  roi: "ROI",
  low: "Low",
  high: "High",
  count: "Units",
  p: "p, ROI of 0 or less",
  method: "Interval by",
  note: "To know",
};

const left: readonly RankingColumn[] = ["campaign", "channel", "method", "note"];
/** Campaigns that a chart can name. */
const mostDrawn = 25;
const chartRows = 18;

/** Campaigns by their return, how sure each is, and which differ. */
export function rankingSheet(
  input: CampaignReportInput,
  places: RankingPlaces,
  units: UnitPlaces | null,
  front: FrontPlaces,
): LaidOutSheet {
  const { report, name } = campaignSheets.ranking;
  const sheet = new SheetBuilder(name);
  const first = sheetFrame.firstLine;
  const count = places.ranked.length;
  const last = first + count - 1;
  sheet.value(sheetFrame.groups, c.low, `${Math.round(input.confidence * 1000) / 10} % interval`, {
    look: "chipVariance",
  });
  sheet.fill(sheetFrame.groups, c.low, c.high, { look: "chipVariance" });
  sheet.value(sheetFrame.headers, c.key, headerKey, { number: "text" });
  for (const [column, heading] of Object.entries(headings) as [keyof typeof headings, string][]) {
    const align = left.includes(column) ? "left" : column === "rank" ? "center" : "right";
    const indent = column === "method" ? { indent: 1 } : {};
    sheet.value(sheetFrame.headers, c[column], heading, { look: "header", align, ...indent });
  }
  const rois = absoluteRange(c.roi, first, Math.max(first, last));
  places.ranked.forEach((line, index) => {
    writeRanked(sheet, input, { line, index: input.lines.indexOf(line) }, first + index, rois, {
      units,
      front,
    });
  });
  if (count === 0) sheet.value(first, c.campaign, whyNone(input), { look: "quiet" });
  let row = Math.max(first, last) + 2;
  const chart = count === 0 ? null : chartOf(row, first, Math.min(last, first + mostDrawn - 1));
  if (chart) row = chart.at.bottom + 2;
  if (input.pairs.length > 0) row = writePairs(sheet, input, places, row) + 2;
  const checks = campaignChecks(sheet, input, row, {
    title: c.campaign,
    of: c.channel,
    source: c.spend,
    report: c.revenue,
    difference: c.roi,
    status: c.low,
  });
  sheet.fill(row + 1, c.campaign, c.low, { look: "header" });
  checks.compare({
    title: "Campaigns with spend",
    of: "ranked",
    source: count === 0 ? "0" : `COUNTIF(${front.column("spend")},">0")`,
    report: `COUNT(${absoluteRange(c.spend, first, Math.max(first, last))})`,
    kind: "count",
    expected: count,
  });
  checks.compare({
    title: "Spend of the front sheet",
    of: "campaigns with spend",
    source: count === 0 ? "0" : `SUMIFS(${front.column("spend")},${front.column("spend")},">0")`,
    report: `SUM(${absoluteRange(c.spend, first, Math.max(first, last))})`,
    kind: "amount",
  });
  const done = checks.finish();
  writeConventions(sheet, done.bottom + 2, c.note, conventions(input, units !== null));
  const best = inColumn(first, c.campaign);
  const message = writeCampaignTitle(sheet, input, report, {
    message:
      count === 0
        ? `"No return can be told"`
        : `"Highest attributed return: "&${best}&", "&TEXT(${inColumn(first, c.roi)},"+0.0%;-0.0%")&". Lowest: "&${inColumn(last, c.campaign)}&", "&TEXT(${inColumn(last, c.roi)},"+0.0%;-0.0%")`,
    measure: "Campaigns by attributed return on spend",
  });
  const status = writeStatus(sheet, c.low, done);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    rowHeights: { [sheetFrame.message]: 24, [sheetFrame.headers]: 30 },
    columns: fittedColumns(
      [4, 30, 8, 24, 14, 14, 12, 12, 12, 8, 11, 30, 60].map((width, index) => ({
        width,
        ...(index === c.key ? { hidden: true as const } : {}),
      })),
      sheet.rows(),
    ),
    charts: chart ? [chart] : [],
    conditionalFormats: [...status, ...done.conditionalFormats],
  });
  const measured = places.ranked.filter(
    (line) => line.measured.kind === "measured" && line.measured.result.interval,
  );
  return { model, checks: done, note: `${count} campaigns, ${measured.length} with an interval` };
}

function chartOf(top: number, first: number, last: number): ChartModel {
  const column = (at: number) => block(first, at, last, at);
  return {
    kind: "bar",
    title: "Attributed return on spend",
    description: "Return on spend of each campaign as a bar, the highest first.",
    at: block(top, c.campaign, top + chartRows, c.high),
    categories: column(c.campaign),
    series: [{ name: { row: sheetFrame.headers, column: c.roi }, values: column(c.roi), scenario: "actual" }],
    numberFormat: "varianceShare",
  };
}

function whyNone({ hasValues, hasCampaignCredits }: CampaignReportInput): string {
  if (!hasCampaignCredits) return "Nothing in the journeys names campaigns: no credit goes to them.";
  return hasValues
    ? "No campaign has spent anything."
    : "Conversions have no values: there is no revenue to hold against spend.";
}

function conventions(
  { whyNoPeriods, confidence }: CampaignReportInput,
  hasUnits: boolean,
): readonly string[] {
  const level = Math.round(confidence * 1000) / 10;
  return [
    "Return = (attributed revenue - spend) / spend over the units of a campaign: periods from its first to its last with spend or credit.",
    hasUnits
      ? `Intervals hold the return in ${level} of 100 such campaigns if periods are independent; they do not hold the error of attribution itself. The rows they come from stand on the sheet ${campaignSheets.units.name}.`
      : `There are no intervals. ${whyNoPeriods}`,
    "Below 8 units no interval is shown; below 20 it holds the return less often than it says.",
    "p is that of a return of 0 or less (Student's t). Adjusted p values (Holm) hold for all pairs shown together; intervals of differences are those of each pair by itself.",
    "Attributed is not caused: without a group that was not reached nobody knows what would have been sold anyway.",
  ];
}

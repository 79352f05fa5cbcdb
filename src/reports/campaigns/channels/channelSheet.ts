import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { TableRefs } from "../../formula/TableRefs";
import { headerKey } from "../../PriorSheet";
import { absoluteRange, block, inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import type { LookName } from "../../SheetModel";
import { campaignChecks, writeCampaignTitle } from "../campaignFrame";
import type { CampaignReportInput } from "../CampaignReportInput";
import { campaignSheets } from "../campaignSheets";
import type { FrontPlaces } from "../front/FrontPlaces";
import type { UnitPlaces } from "../units/UnitPlaces";
import { writeWaste } from "../writeWaste";
import { channelColumns as c, channelHeadings, type ChannelColumn } from "./channelColumns";
import { channelConventions } from "./channelConventions";
import { ChannelTable } from "./ChannelTable";
import { ChannelUnits } from "./ChannelUnits";

const left: readonly ChannelColumn[] = ["channel", "saturation", "verdict", "comment"];
const widths = [4, 42, 13, 12, 12, 13, 10, 10, 10, 12, 10, 9, 9, 10, 9, 9, 60, 36, 40];
/** Rows of the checks with their headings, and of what stands between blocks. */
const checkRows = 7;

/** What each channel costs and is credited with, what a further unit of spend brought, and what was spent for nothing. */
export function channelSheet(
  input: CampaignReportInput,
  front: FrontPlaces,
  units: UnitPlaces | null,
): LaidOutSheet {
  const { report, name } = campaignSheets.channels;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const refs = new TableRefs(input.places);
  writeHeadings(sheet, input);
  const total = sheetFrame.firstLine + input.channels.length + 1;
  const wasted = input.lines.filter(({ isWaste }) => isWaste).length;
  const wasteTop = total + 2;
  const checksTop = wasteTop + Math.max(1, wasted) + 4;
  const conventions = channelConventions(input);
  const unitsTop = checksTop + checkRows + conventions.length + 2;
  const byPeriod = new ChannelUnits(sheet, input, refs, units, unitsTop);
  const table = new ChannelTable(sheet, input, front, refs, byPeriod);
  const ids = table.write(prior);
  writeWaste(sheet, input, wasteTop, {
    columns: {
      campaign: c.channel,
      spend: c.spend,
      share: c.spendShare,
      note: c.conversions,
      right: c.comment,
    },
    spend: (line) => front.cell(front.row(line), "spend"),
    totalSpend: front.cell(front.campaigns, "spend"),
  });
  const checks = campaignChecks(sheet, input, checksTop, {
    title: c.channel,
    of: c.spend,
    source: c.conversions,
    report: c.revenue,
    difference: c.revenueShare,
    status: c.efficiency,
  });
  sheet.fill(checksTop + 1, c.channel, c.efficiency, { look: "header" });
  const missing =
    input.lines.reduce((sum, { spend }) => sum + spend, 0) -
    input.channels.reduce((sum, { spend }) => sum + spend, 0);
  checks.compare({
    title: "Spend of the channels is that of campaigns",
    of: "front sheet",
    source: front.cell(front.total, "spend"),
    report: inColumn(table.total, c.spend),
    kind: "amount",
    knownDifference: Math.abs(missing) < 0.005 ? 0 : -missing,
  });
  checks.compare({
    title: "Revenue of the channels is what was booked",
    of: "front sheet",
    source: front.cell(front.total, "revenue"),
    report: inColumn(table.total, c.revenue),
    kind: "amount",
    expected: input.total.revenue,
  });
  const done = checks.finish();
  const after = writeConventions(sheet, done.bottom + 2, c.verdict, conventions);
  byPeriod.write();
  writeRetiredComments(
    sheet,
    prior,
    ids,
    { Comment: c.comment },
    Math.max(after, byPeriod.isEmpty ? 0 : byPeriod.last) + 2,
  );
  const message = writeCampaignTitle(sheet, input, report, {
    message: messageOf(input, table),
    measure: "Spend, attributed revenue and response to spend by channel",
  });
  const status = writeStatus(sheet, c.revenueShare, done);
  sheet.names.push(...refs.names);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    rowHeights: { [sheetFrame.message]: 24, [sheetFrame.headers]: 30 },
    columns: fittedColumns(
      widths.map((width, index) => ({ width, ...(index === c.key ? { hidden: true as const } : {}) })),
      sheet.rows(),
    ),
    conditionalFormats: [...status, ...done.conditionalFormats, ...verdicts(table)],
  });
  return { model, checks: done, note: `${input.channels.length} channels` };
}

function writeHeadings(sheet: SheetBuilder, { confidence, model }: CampaignReportInput): void {
  const { groups, headers } = sheetFrame;
  const group = (from: ChannelColumn, to: ChannelColumn, text: string, look: LookName): void => {
    sheet.value(groups, c[from], text, { look });
    sheet.fill(groups, c[from], c[to], { look });
  };
  const level = `${Math.round(confidence * 1000) / 10} %`;
  group("spend", "spendShare", "Spend", "chipActual");
  group("conversions", "revenueShare", `Attributed, ${model}`, "section");
  group("efficiency", "costPerConversion", "Cost efficiency", "chipVariance");
  group("marginal", "marginalHigh", `Marginal return, ${level}`, "section");
  group("elasticity", "elasticityHigh", `Elasticity, ${level}`, "chipVariance");
  sheet.value(headers, c.key, headerKey, { number: "text" });
  for (const [column, heading] of Object.entries(channelHeadings) as [
    keyof typeof channelHeadings,
    string,
  ][]) {
    sheet.value(headers, c[column], heading, {
      look: "header",
      align: left.includes(column) ? "left" : "right",
      ...(column === "saturation" ? { indent: 1 } : {}),
    });
  }
}

function messageOf({ channels }: CampaignReportInput, { first }: ChannelTable): string {
  if (channels.length === 0) return `"No channel has spend or credit"`;
  const last = first + channels.length - 1;
  const [names, index] = [absoluteRange(c.channel, first, last), absoluteRange(c.efficiency, first, last)];
  const best = `INDEX(${names},MATCH(MAX(${index}),${index},0))`;
  return `IF(COUNT(${index})=0,"No channel has spend","Most attributed revenue for its spend: "&${best}&", "&TEXT(MAX(${index}),"0.00")&" times its share of spend")`;
}

function verdicts({
  first,
  unattributed,
}: ChannelTable): NonNullable<LaidOutSheet["model"]["conditionalFormats"]> {
  if (unattributed === first) return [];
  const at = block(first, c.verdict, unattributed - 1, c.verdict);
  const cell = relative(first, c.verdict);
  return [
    { kind: "formula", block: at, formula: `=LEFT(${cell},LEN("waste"))="waste"`, tone: "bad" },
    { kind: "formula", block: at, formula: `=${cell}="attributed revenue below spend"`, tone: "attention" },
  ];
}

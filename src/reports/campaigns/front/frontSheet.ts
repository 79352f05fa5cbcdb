import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeSheetList } from "../../frame/writeSheetList";
import { writeStatus } from "../../frame/writeStatus";
import { block, relative, SheetBuilder } from "../../SheetBuilder";
import type { ConditionalFormatModel, ReportMark } from "../../SheetModel";
import { campaignSettings, writeCampaignTitle } from "../campaignFrame";
import type { CampaignReportInput } from "../CampaignReportInput";
import { campaignSheets } from "../campaignSheets";
import type { RankingPlaces } from "../ranking/RankingPlaces";
import { writeWaste } from "../writeWaste";
import { CampaignCells } from "./CampaignCells";
import { writeFindings } from "./findingsBlock";
import { frontChecks } from "./frontChecks";
import { frontColumns as c } from "./frontColumns";
import { frontConventions } from "./frontConventions";
import { frontWidths, writeFrontHeadings } from "./frontHeadings";
import type { FrontPlaces } from "./FrontPlaces";
import { RequestPlaces, writeRequests } from "./requestsBlock";
import { SourceSums } from "./SourceSums";
import { writeTies } from "./tiesBlock";
import { writeCampaigns, writeNotes } from "./writeCampaigns";
import { writeTotals } from "./writeTotals";

/** Decimals that checks compare. */
const comparedDigits = 2;

/** Campaigns with budget, spend, credit and return, requests against budgets, waste, and whether all of it ties to the books. */
export function frontSheet(
  input: CampaignReportInput,
  front: FrontPlaces,
  ranking: RankingPlaces,
  others: readonly LaidOutSheet[],
): LaidOutSheet {
  const { report, name } = campaignSheets.front;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const inputs = writeSettings(sheet, input);
  writeFrontHeadings(sheet, input);
  const requests = new RequestPlaces(input, front.total + 2);
  const sums = new SourceSums(input, requests.isEmpty ? null : requests);
  const cells = new CampaignCells(sheet, input, front);
  writeCampaigns(cells, sums, ranking);
  writeTotals(cells);
  const ids = writeNotes(cells, prior);
  let row = front.total + 2;
  if (input.places.requests) {
    writeRequests(sheet, input, requests, front);
    row = requests.bottom + 2;
  }
  row =
    writeWaste(sheet, input, row, {
      columns: { campaign: c.campaign, spend: c.spend, share: c.used, note: c.channel, right: c.comment },
      spend: (line) => front.ownCell(front.row(line), "spend"),
      totalSpend: front.ownCell(front.campaigns, "spend"),
    }) + 2;
  const tied = writeTies(sheet, input, sums, row);
  row = writeFindings(sheet, input.findings, tied.bottom + 2) + 2;
  const list = writeSheetList(sheet, others, row, {
    name: c.campaign,
    about: c.channel,
    status: c.budget,
    right: c.spend,
  });
  const checks = frontChecks(
    sheet,
    input,
    { front, sums, tied, requests, statuses: list.statuses },
    list.bottom + 2,
  );
  const retired = writeRetiredComments(sheet, prior, ids, { Comment: c.comment }, checks.bottom + 2);
  writeConventions(sheet, retired + 2, c.comment, frontConventions(input));
  const message = writeCampaignTitle(sheet, input, report, {
    message: frontMessage(input, front),
    measure: "Campaigns: budget, spend, attributed revenue and return",
  });
  const status = writeStatus(sheet, campaignSettings.FO_TOLERANCE.column - 1, checks);
  sheet.names.push(
    ...sums.refs.names.filter(({ name: own }) => sheet.names.every((each) => each.name !== own)),
  );
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    inputs,
    request: input.run.request,
    rowHeights: { [sheetFrame.message]: 24, [sheetFrame.headers]: 42 },
    columns: fittedColumns(frontWidths(input), sheet.rows()),
    conditionalFormats: [
      ...status,
      ...checks.conditionalFormats,
      ...list.conditionalFormats,
      ...needsAttention(front, requests),
    ],
  });
  return { model, checks, note: `${input.lines.length} campaigns` };
}

/** Writes what the checks of all sheets read, right of the title. @returns Cells that the user may change. */
function writeSettings(
  sheet: SheetBuilder,
  { priors }: CampaignReportInput,
): NonNullable<ReportMark["inputs"]> {
  const typed = priors.get(campaignSheets.front.report)?.inputs.get("FO_TOLERANCE");
  const tolerance = typeof typed === "number" && typed > 0 ? typed : 5 / 10 ** (comparedDigits + 1);
  const write = (of: keyof typeof campaignSettings, label: string, value: number, isInput: boolean): void => {
    const { row, column } = campaignSettings[of];
    sheet.value(row, column - 1, label, { look: "caption", align: "right" });
    sheet.value(row, column, value, {
      align: "right",
      ...(isInput ? { look: "input" } : { number: "count" }),
    });
  };
  write("FO_TOLERANCE", "Tolerance of the checks", tolerance, true);
  write("FO_DIGITS", "Decimals that checks compare", comparedDigits, false);
  const { row, column } = campaignSettings.FO_TOLERANCE;
  return [{ name: "FO_TOLERANCE", cell: relative(row, column) }];
}

function frontMessage({ hasValues, overlaps }: CampaignReportInput, front: FrontPlaces): string {
  const at = (column: "spend" | "budget" | "revenue" | "roi" | "conversions"): string =>
    front.ownCell(front.campaigns, column);
  const shape = '"#,##0"';
  const spent = `"Spend "&TEXT(${at("spend")},${shape})&IF(${at("budget")}>0," of a budget of "&TEXT(${at("budget")},${shape}),"")`;
  if (overlaps) return spent;
  if (!hasValues)
    return `${spent}&": "&TEXT(${at("conversions")},${shape})&" conversions attributed to campaigns"`;
  return `${spent}&": attributed revenue "&TEXT(${at("revenue")},${shape})&IF(ISNUMBER(${at("roi")}),", ROI "&TEXT(${at("roi")},"+0.0%;-0.0%"),"")`;
}

function needsAttention(front: FrontPlaces, requests: RequestPlaces): readonly ConditionalFormatModel[] {
  const formats: ConditionalFormatModel[] = [];
  if (front.campaigns > front.first) {
    const at = (column: number) => block(front.first, column, front.campaigns - 1, column);
    const below = (column: number): string =>
      `=AND(ISNUMBER(${relative(front.first, column)}),${relative(front.first, column)}<0)`;
    formats.push(
      { kind: "formula", block: at(c.remaining), formula: below(c.remaining), tone: "bad" },
      { kind: "formula", block: at(c.against), formula: below(c.against), tone: "bad" },
    );
  }
  if (!requests.isEmpty) {
    const after = relative(requests.first, c.committed).replace(/^/, "$");
    const at = block(requests.first, c.remaining, requests.last, c.remaining);
    formats.push({ kind: "formula", block: at, formula: `=${after}<0`, tone: "bad" });
  }
  return formats;
}

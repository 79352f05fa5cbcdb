import { FinanceError } from "../core/errors/financeError";
import { blockFromName } from "../cells/address";
import { headerSignature } from "../cells/headerSignature";
import type { LedgerRole } from "../cells/ledgerColumns";
import { varianceReportFamily } from "../reports/variance/varianceReport";
import { readChecks, type ShownCheck } from "../reports/checks/readChecks";
import { sourceChanged } from "../reports/checks/checkStatus";
import { attributionSheets, isAttributionReport } from "../reports/attribution/attributionSheets";
import { campaignSheets, isCampaignReport } from "../reports/campaigns/campaignSheets";
import { costSheets, isSheetOf } from "../reports/cost/costSheets";
import { forecastSheets, isForecastReport } from "../reports/forecast/forecastSheets";
import { isPackReport, packSheets } from "../reports/revenue/packSheets";
import type { SheetInfo, Workbook } from "../workbook/Workbook";
import type { AttributionRunOptions } from "./attribution/AttributionRunOptions";
import type { CostRunOptions } from "./cost/CostRunOptions";
import type { CostReport } from "./cost/CostTask";
import { headersOf, ledgerPlaces, type LedgerPlace, type PlaceChoice } from "./ledgerPlaces";
import type { ForecastOptions } from "./forecast/ForecastOptions";
import { requestInMark } from "./requestInMark";
import type { RevenueOptions } from "./revenue/RevenueOptions";
import { requestOfText, type VarianceRequest } from "./varianceRequest";

/** A table or range whose headers name columns of a ledger. */
export interface FoundSource {
  readonly choice: PlaceChoice;
  readonly place: LedgerPlace;
  readonly rows: number;
  readonly headers: readonly string[];
  readonly columns: ReadonlyMap<LedgerRole, string>;
  /** Under this, presets are kept. */
  readonly signature: string;
}

/** What a report of ours says of itself now. */
interface ReportState {
  /** Its sheet; of several the one in front. */
  readonly sheet: string;
  /** All of them. */
  readonly sheets: readonly string[];
  readonly report: string;
  readonly runId: string;
  readonly checks: readonly ShownCheck[];
  readonly status: "ok" | "source changed" | "error";
}

/** With what it was asked for; null where the sheet was written without saying so. */
export interface FoundVariance extends ReportState {
  readonly kind: "variance";
  readonly request: VarianceRequest | null;
}

interface FoundPack extends ReportState {
  readonly kind: "revenue";
  readonly request: RevenueOptions | null;
}

interface FoundForecast extends ReportState {
  readonly kind: "forecast";
  readonly request: ForecastOptions | null;
}

/** One of several reports that are asked for in the same way. */
type FoundOf<Kind extends string, Request> = {
  readonly [Each in Kind]: ReportState & { readonly kind: Each; readonly request: Request | null };
}[Kind];

type FoundAttribution = FoundOf<"attribution" | "campaigns", AttributionRunOptions>;

type FoundCost = FoundOf<CostReport, CostRunOptions>;

export type FoundReport = FoundVariance | FoundPack | FoundForecast | FoundAttribution | FoundCost;

export interface WorkbookSurvey {
  /** Those that name most columns first. */
  readonly sources: readonly FoundSource[];
  readonly reports: readonly FoundReport[];
}

/** Sheets in front of reports of several sheets. */
const fronts = [
  { kind: "revenue", report: packSheets.pack.report, isOfReport: isPackReport },
  { kind: "forecast", report: forecastSheets.front.report, isOfReport: isForecastReport },
  { kind: "attribution", report: attributionSheets.front.report, isOfReport: isAttributionReport },
  { kind: "campaigns", report: campaignSheets.front.report, isOfReport: isCampaignReport },
  frontOf("cost"),
  frontOf("opportunities"),
  frontOf("savings"),
  frontOf("budget"),
] as const;

function frontOf<Report extends CostReport>(kind: Report) {
  const isOfReport = (marked: string): boolean => isSheetOf(kind, marked);
  return { kind, report: costSheets[kind].front.report, isOfReport };
}

/** What a workbook holds that we can work with. */
export async function surveyWorkbook(workbook: Workbook): Promise<WorkbookSurvey> {
  const sources: FoundSource[] = [];
  for (const place of await ledgerPlaces(workbook)) {
    const { sheet, table } = place;
    const inTable = sources.some((other) => other.place.sheet === sheet && other.place.table !== null);
    if (table === null && inTable) continue;
    const found = await describeSource(workbook, { sheet, table, block: null }, place);
    if (found) sources.push(found);
  }
  const reports: FoundReport[] = [];
  const sheets = await workbook.sheets();
  for (const sheet of sheets) {
    const found = await foundReport(workbook, sheet, sheets);
    if (found) reports.push(found);
  }
  return { sources: sources.sort((a, b) => b.columns.size - a.columns.size), reports };
}

/** The headers of a chosen place, or null where it has none. */
export async function describeSource(
  workbook: Workbook,
  choice: PlaceChoice,
  place: LedgerPlace,
): Promise<FoundSource | null> {
  const found = await headersOf(workbook, place).catch(unclearHeaders);
  if (!found) return null;
  const rows = place.block.bottom - place.block.top;
  return { choice, place, rows, ...found, signature: headerSignature(found.headers) };
}

/** A sheet whose headers cannot be told apart is no source; choosing it tells why. */
function unclearHeaders(error: unknown): null {
  if (error instanceof FinanceError) return null;
  throw error;
}

async function foundReport(
  workbook: Workbook,
  { name, mark }: SheetInfo,
  all: readonly SheetInfo[],
): Promise<FoundReport | null> {
  const front = fronts.find(({ report }) => report === mark?.report);
  const block = front || mark?.report.startsWith(varianceReportFamily) ? blockFromName(mark!.block) : null;
  if (!mark || !block) return null;
  const checks = readChecks(await workbook.read(name, block));
  const statuses = new Set(checks.map(({ status }) => status));
  const changed = statuses.delete(sourceChanged);
  statuses.delete("OK");
  const status = statuses.size > 0 ? "error" : changed ? "source changed" : "ok";
  const found = { sheet: name, report: mark.report, runId: mark.runId, checks, status } as const;
  const { request: text = "" } = mark;
  if (!front) return { ...found, kind: "variance", sheets: [name], request: requestOfText(text) };
  const sheets = all.flatMap((each) => (each.mark && front.isOfReport(each.mark.report) ? each.name : []));
  return { ...found, kind: front.kind, sheets, request: requestInMark(text) };
}

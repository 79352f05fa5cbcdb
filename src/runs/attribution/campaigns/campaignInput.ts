import { attributionTables, type AttributionTable } from "../../../cells/attribution/attributionTables";
import type { TouchCheck } from "../../../cells/attribution/ReadTouches";
import { campaignKey } from "../../../cells/campaigns/campaignKey";
import type { CampaignRecords } from "../../../cells/campaigns/CampaignRecords";
import { readCampaignTables } from "../../../cells/campaigns/readCampaignTables";
import { serialFromDayNumber } from "../../../cells/serialDate";
import { monthOf } from "../../../core/dates/period";
import type { Attribution } from "../../../core/attribution/Attribution";
import { periodsOfSpend } from "../../../core/attribution/campaigns/periodsOfSpend";
import type { SpendPeriods } from "../../../core/attribution/campaigns/SpendPeriods";
import type { CampaignLine, CampaignReportInput } from "../../../reports/campaigns/CampaignReportInput";
import { amountFromMinor, minorFromAmount } from "../../../core/money/minorUnits";
import type { Progress } from "../../WorkerTalk";
import type { AttributionTask } from "../AttributionTask";
import { noteFindings } from "../noteFindings";
import { readingOf } from "../readingOf";
import { refuseMixedCurrencies } from "../refuseMixedCurrencies";
import { settingsInWords } from "../settingsInWords";
import { amountFormats } from "./amountFormats";
import { campaignFindings } from "./campaignFindings";
import { campaignLines } from "./campaignLines";
import { channelLines, isByChannel } from "./channelLines";
import { comparedReturns } from "./comparedReturns";
import { labelsOfPeriods } from "./labelsOfPeriods";
import { LabelCredits } from "./LabelCredits";
import { pipelineCredits } from "./pipelineCredits";
import { spellingsOf } from "./spellingsOf";
import { stampedColumns } from "./stampedColumns";
import { tiesOf } from "./tiesOf";
import { readCredits, type ReadCredits } from "./readCredits";

export interface ComputedInput {
  readonly input: CampaignReportInput;
  /** The chosen model over campaigns; over channels where nothing names campaigns. */
  readonly attribution: Attribution;
  readonly by: string;
  readonly checks: readonly TouchCheck[];
  readonly rows: number;
}

/** Reads the tables and holds spend against credit: what the sheets of a campaign report are laid out from. */
export function campaignInput(
  task: AttributionTask,
  inputHash: string,
  onProgress?: Progress,
): ComputedInput {
  const { options, dateSystem, tables, grids } = task;
  const { confidence = 0.95 } = options.roi ?? {};
  onProgress?.("Reading the tables");
  refuseMixedCurrencies(task);
  const records = readCampaignTables(grids, readingOf(options, dateSystem));
  const keys = new Set(
    [...(records.campaigns ?? []), ...(records.spend ?? [])].map(({ campaign }) => campaignKey(campaign)),
  );
  const read = readCredits(task, (key) => keys.has(key));
  onProgress?.("Attributing");
  const { byCampaign, byChannel, digits } = read;
  const credits = byCampaign && new LabelCredits(byCampaign, options, digits);
  const ofChannels = byChannel && new LabelCredits(byChannel, options, digits);
  const all = (credits ?? ofChannels)!;
  // A campaign that is called so has a row of its own.
  const isNamed = read.noCampaign !== null && keys.has(campaignKey(read.noCampaign));
  const noCampaign = read.noCampaign === null || isNamed ? null : campaignKey(read.noCampaign);
  const named = periodsOf(records);
  const epoch = serialFromDayNumber(0, dateSystem);
  const revenue = named && all.revenueByPeriod(named, epoch);
  const periods = revenue ? named : null;
  const whyNoPeriods = reasonOf(records, read, named);
  const pipeline = pipelineCredits(records.opportunities, read, options, digits, dateSystem);
  const lines = campaignLines({
    records,
    credits,
    noCampaign,
    pipeline,
    periods,
    revenue: credits && revenue,
    whyNoPeriods,
    options,
  });
  const channels = channelLines(
    { spend: records.spend, lines, credits: ofChannels, periods, confidence },
    epoch,
  );
  const { ties, findings: ofTies } = tiesOf(records, task);
  const without = noCampaign === null ? null : credits?.of(noCampaign);
  const source = (tables.touches ?? tables.paths)!;
  const { hasValues } = (byCampaign ?? byChannel)!.journeys;
  const input: CampaignReportInput = {
    places: tables,
    grids,
    spellings: spellingsOf(task),
    lines,
    noCampaign: {
      ...(credits ? (without ?? nothing) : claimed(all)),
      pipeline: noCampaign !== null && pipeline ? pipeline.of(noCampaign) : null,
    },
    unattributed: { ...all.unattributed, pipeline: pipeline?.unattributed ?? null },
    total: all.total,
    channels,
    isSpendByChannel: isByChannel(records.spend),
    periods,
    whyNoPeriods,
    periodLabels: periods && labelsOfPeriods(records, periods, dateSystem),
    monthsWithSpend: monthsWithSpend(records),
    requests: records.requests ?? [],
    openStatuses: tables.requests?.columns.has("status") ? records.openStatuses : null,
    stamped: stampedColumns(task),
    uncredited: read.uncredited,
    pairs: hasValues ? comparedReturns(lines, confidence) : [],
    ties,
    hasCampaignCredits: credits !== null,
    hasValues,
    model: all.attribution.model,
    overlaps: all.attribution.overlaps,
    settings: settingsInWords(options, all.isTimed),
    confidence,
    digits,
    formats: amountFormats(records, digits),
    findings: [
      ...task.earlier,
      ...read.findings,
      ...noteFindings(all.attribution.notes, source, new Int32Array(0)),
      ...records.findings,
      ...campaignFindings({
        records,
        credits,
        noCampaign,
        periods,
        pipeline,
        outside: outsideOf(lines, digits),
      }),
      ...ofTies,
    ],
    entity: options.entity ?? "All campaigns",
    unit: options.unit ?? "",
    dateSystem,
    priors: task.priors,
    run: { ...task.run, inputHash, source: sourceText(task, records.rows + read.rows) },
  };
  return {
    input,
    attribution: all.attribution,
    by: read.by,
    checks: read.checks,
    rows: records.rows + read.rows,
  };
}

const nothing = { conversions: 0, revenue: 0 };

/** All that journeys with a touch brought. */
function claimed({ total, unattributed }: LabelCredits): typeof nothing {
  return {
    conversions: total.conversions - unattributed.conversions,
    revenue: total.revenue - unattributed.revenue,
  };
}

function outsideOf(lines: readonly CampaignLine[], digits: number): number {
  return amountFromMinor(
    lines.reduce((sum, { outside }) => sum + minorFromAmount(outside, digits), 0),
    digits,
  );
}

function periodsOf({ spend }: CampaignRecords): SpendPeriods | null {
  const named = (spend ?? []).flatMap(({ period }) => period ?? []);
  return named.length === 0 ? null : periodsOfSpend(named);
}

function reasonOf(
  { spend }: CampaignRecords,
  { journeyNames }: ReadCredits,
  periods: SpendPeriods | null,
): string {
  if (!spend) return "No table of campaign spend tells when it was spent.";
  if (!periods) return "No row of campaign spend has a period.";
  if (!journeyNames) return "Paths do not tell when they converted.";
  return "No conversion stands in a period of campaign spend.";
}

function monthsWithSpend({ spend }: CampaignRecords): number | null {
  if (!spend) return null;
  const months = spend.flatMap(({ period, spend: spent }) =>
    period && spent !== 0 ? monthOf(period.first).first : [],
  );
  return new Set(months).size || null;
}

function sourceText({ tables }: AttributionTask, rows: number): string {
  const found = (Object.keys(attributionTables) as AttributionTable[]).flatMap(
    (table) => tables[table] ?? [],
  );
  return `${found.map(({ table, sheet }) => table ?? sheet).join(", ")}: ${rows} rows read`;
}

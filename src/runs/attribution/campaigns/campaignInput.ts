import { attributionTables, type AttributionTable } from "../../../cells/attribution/attributionTables";
import type { TouchCheck } from "../../../cells/attribution/ReadTouches";
import { campaignKey } from "../../../cells/campaigns/campaignKey";
import type { CampaignRecords } from "../../../cells/campaigns/CampaignRecords";
import { labelSpellings, type LabelSpellings } from "../../../cells/campaigns/labelSpellings";
import { readCampaignTables } from "../../../cells/campaigns/readCampaignTables";
import { tiedAccounts } from "../../../cells/campaigns/tiedAccounts";
import { hasCents } from "../../../cells/hasCents";
import type { Finding } from "../../../cells/problems";
import { periodFromNumber } from "../../../cells/periodColumn";
import { serialFromDayNumber } from "../../../cells/serialDate";
import { columnNumbers } from "../../../cells/table/columnNumbers";
import type { SourceTable } from "../../../cells/table/SourceTable";
import { dayNumber } from "../../../core/dates/isoDate";
import { monthOf } from "../../../core/dates/period";
import type { Attribution } from "../../../core/attribution/Attribution";
import { periodsOfSpend } from "../../../core/attribution/campaigns/periodsOfSpend";
import { periodAt, type SpendPeriods } from "../../../core/attribution/campaigns/SpendPeriods";
import type {
  CampaignReportInput,
  StampedColumn,
  Ties,
} from "../../../reports/campaigns/CampaignReportInput";
import type { AmountFormats } from "../../../reports/formats";
import type { Progress } from "../../WorkerTalk";
import type { AttributionTask } from "../AttributionTask";
import { noteFindings } from "../noteFindings";
import { settingsInWords } from "../settingsInWords";
import { campaignFindings } from "./campaignFindings";
import { campaignLines } from "./campaignLines";
import { channelLines, isByChannel } from "./channelLines";
import { comparedReturns } from "./comparedReturns";
import { LabelCredits } from "./LabelCredits";
import { pipelineCredits } from "./pipelineCredits";
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
  const records = readCampaignTables(grids, {
    system: dateSystem,
    leaveOutBad: options.leaveOutBad ?? false,
  });
  const keys = new Set(
    [...(records.campaigns ?? []), ...(records.spend ?? [])].map(({ campaign }) => campaignKey(campaign)),
  );
  const read = readCredits(task, (key) => keys.has(key));
  onProgress?.("Attributing");
  const { byCampaign, byChannel, digits } = read;
  const credits = byCampaign && new LabelCredits(byCampaign, options, digits);
  const ofChannels = byChannel && new LabelCredits(byChannel, options, digits);
  const all = (credits ?? ofChannels)!;
  const noCampaign = read.noCampaign === null ? null : campaignKey(read.noCampaign);
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
    pairs: hasValues ? comparedReturns(lines, confidence) : [],
    ties,
    hasCampaignCredits: credits !== null,
    hasValues,
    model: all.attribution.model,
    overlaps: all.attribution.overlaps,
    settings: settingsInWords(options, all.isTimed),
    confidence,
    digits,
    formats: formatsOf(records, digits),
    findings: [
      ...task.earlier,
      ...read.findings,
      ...noteFindings(all.attribution.notes, source, new Int32Array(0)),
      ...records.findings,
      ...campaignFindings({ records, credits, noCampaign, periods, pipeline }),
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

function tiesOf(
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

/** Spellings of a column, found when they are first asked for. */
function spellingsOf({ tables, grids }: AttributionTask): CampaignReportInput["spellings"] {
  const known = new Map<string, LabelSpellings>();
  return (table, role) => {
    const id = `${table} ${role}`;
    let found = known.get(id);
    if (!found) {
      const place: SourceTable | undefined = tables[table];
      const column = place?.columns.get(role);
      const grid = grids[table];
      found =
        place && column && grid ? labelSpellings(grid, place, column) : new Map<string, readonly string[]>();
      known.set(id, found);
    }
    return found;
  };
}

/** Labels by which cells name each period; null where all cells hold serial numbers, which compare. */
function labelsOfPeriods(
  { spend }: CampaignRecords,
  periods: SpendPeriods,
  system: AttributionTask["dateSystem"],
): readonly (readonly string[])[] | null {
  const labels = new Map((spend ?? []).map(({ periodLabel, period }) => [periodLabel, period]));
  const isSerial = (label: string): boolean =>
    periodFromNumber(label === "" ? NaN : Number(label), system)?.kind === "serial";
  if ([...labels.keys()].every(isSerial)) return null;
  const byPeriod = periods.starts.map((): string[] => []);
  for (const [label, period] of labels) {
    const at = period ? periodAt(periods, dayNumber(period.first)) : -1;
    if (at >= 0) byPeriod[at]!.push(label);
  }
  return byPeriod;
}

function monthsWithSpend({ spend }: CampaignRecords): number | null {
  if (!spend) return null;
  const months = spend.flatMap(({ period, spend: spent }) =>
    period && spent !== 0 ? monthOf(period.first).first : [],
  );
  return new Set(months).size || null;
}

const stampedRoles: readonly (readonly [AttributionTable, string])[] = [
  ["touches", "value"],
  ["paths", "conversions"],
  ["paths", "value"],
  ["campaigns", "budget"],
  ["campaigns", "spend"],
  ["spend", "spend"],
  ["spend", "committed"],
  ["opportunities", "amount"],
  ["requests", "amount"],
  ["ledger", "actual"],
  ["ledger", "budget"],
];

function stampedColumns({ tables, grids }: AttributionTask): readonly StampedColumn[] {
  return stampedRoles.flatMap(([table, role]) => {
    const place: SourceTable | undefined = tables[table];
    const column = place?.columns.get(role);
    const grid = grids[table];
    return place && column && grid ? [{ table, role, figures: columnNumbers(grid, place, column) }] : [];
  });
}

/** Decimals that amounts are shown with: those of revenue, and two where spend has cents. */
function formatsOf({ campaigns, spend }: CampaignRecords, digits: 0 | 2 | 3): AmountFormats {
  const amounts = [
    ...(campaigns ?? []).flatMap((each) => [each.budget, each.spend ?? 0]),
    ...(spend ?? []).flatMap((each) => [each.spend, each.committed]),
  ];
  const shown =
    digits === 0 && amounts.some((amount) => hasCents(amount) && !Number.isInteger(amount)) ? 2 : digits;
  return { amount: `amount${shown}`, variance: `variance${shown}` };
}

function sourceText({ tables }: AttributionTask, rows: number): string {
  const found = (Object.keys(attributionTables) as AttributionTable[]).flatMap(
    (table) => tables[table] ?? [],
  );
  return `${found.map(({ table, sheet }) => table ?? sheet).join(", ")}: ${rows} rows read`;
}

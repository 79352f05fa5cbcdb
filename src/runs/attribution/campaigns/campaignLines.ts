import { campaignKey } from "../../../cells/campaigns/campaignKey";
import type {
  CampaignRecord,
  CampaignRecords,
  RequestRecord,
  SpendRecord,
} from "../../../cells/campaigns/CampaignRecords";
import type { SpendPeriods } from "../../../core/attribution/campaigns/SpendPeriods";
import type {
  CampaignLine,
  MeasuredReturn,
  UnitFigures,
} from "../../../reports/campaigns/CampaignReportInput";
import type { AttributionRunOptions } from "../AttributionRunOptions";
import type { LabelCredits } from "./LabelCredits";
import type { PipelineCredits } from "./pipelineCredits";
import { spendOf, spendOfCampaigns, type SpentFigures } from "./spendOf";
import { measuredReturn, unitsOf } from "./unitsOf";

/** Name of a channel that no table tells. */
export const noChannel = "(none)";

/** Name of what is booked on no campaign at all, where such rows are not refused. */
const noName = "(no name)";

export interface LineSources {
  readonly records: CampaignRecords;
  /** Null where nothing names campaigns. */
  readonly credits: LabelCredits | null;
  /** Key of touches without a campaign. */
  readonly noCampaign: string | null;
  readonly pipeline: PipelineCredits | null;
  readonly periods: SpendPeriods | null;
  /** Null where conversions stand in no period. */
  readonly revenue: ReturnType<LabelCredits["revenueByPeriod"]>;
  readonly whyNoPeriods: string;
  readonly options: AttributionRunOptions;
}

/** A line for each campaign that any table names, the one with most spend first. */
export function campaignLines(sources: LineSources): readonly CampaignLine[] {
  const { records, periods } = sources;
  const spent = records.spend
    ? spendOf(records.spend, periods, ({ campaign }) => campaignKey(campaign))
    : spendOfCampaigns(records.campaigns ?? []);
  const own: OwnRecords = {
    campaigns: byCampaign(records.campaigns),
    spend: byCampaign(records.spend),
    requests: byCampaign(records.requests),
  };
  return [...namesOf(sources)]
    .map(([key, name]) => lineOf(key, name, spent.get(key) ?? unspent(periods), own, sources))
    .sort((one, other) => other.spend - one.spend || (one.campaign < other.campaign ? -1 : 1));
}

interface OwnRecords {
  readonly campaigns: ReadonlyMap<string, readonly CampaignRecord[]>;
  readonly spend: ReadonlyMap<string, readonly SpendRecord[]>;
  readonly requests: ReadonlyMap<string, readonly RequestRecord[]>;
}

function byCampaign<Row extends { readonly campaign: string }>(
  records: readonly Row[] | null,
): ReadonlyMap<string, readonly Row[]> {
  const byKey = new Map<string, Row[]>();
  for (const record of records ?? []) {
    const key = campaignKey(record.campaign);
    const own = byKey.get(key);
    if (own) own.push(record);
    else byKey.set(key, [record]);
  }
  return byKey;
}

/** Names by key: as the table of campaigns writes them, else that of spend, else the log, else requests. */
function namesOf({ records, credits, noCampaign }: LineSources): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string): void => {
    const key = campaignKey(name);
    if (!names.has(key)) names.set(key, key === "" ? noName : name.replace(/\s+/g, " ").trim());
  };
  for (const { campaign } of records.campaigns ?? []) add(campaign);
  for (const { campaign } of records.spend ?? []) add(campaign);
  for (const [key, label] of credits?.labels ?? []) if (key !== noCampaign) add(label);
  for (const { campaign } of records.requests ?? []) add(campaign);
  return names;
}

function lineOf(
  key: string,
  campaign: string,
  spent: SpentFigures,
  own: OwnRecords,
  sources: LineSources,
): CampaignLine {
  const { credits, pipeline, revenue, options } = sources;
  const planned = own.campaigns.get(key) ?? [];
  const spending = own.spend.get(key)?.find(({ channel }) => channel !== "");
  const said = (of: (each: CampaignRecord) => string): string =>
    planned.map(of).find((text) => text !== "") ?? "";
  const { spend, committed, months, byPeriod } = spent;
  const credited = credits?.of(key) ?? { conversions: 0, revenue: 0 };
  const touched = credits?.touched(key) ?? 0;
  const earned = revenue?.(key);
  const units = earned && spend > 0 ? unitsOf(byPeriod, earned.byPeriod) : [];
  return {
    key,
    campaign,
    channel: said((each) => each.channel) || (spending?.channel ?? "") || noChannel,
    owner: said(({ owner }) => owner),
    budget: planned.length === 0 ? null : planned.reduce((sum, { budget }) => sum + budget, 0),
    target: planned.find(({ target }) => target !== null)?.target ?? null,
    requested: (own.requests.get(key) ?? []).reduce((sum, { amount }) => sum + amount, 0),
    committed,
    spend,
    months: months === 0 ? null : months,
    ...credited,
    pipeline: pipeline?.of(key) ?? null,
    touched,
    isWaste: credits !== null && spend > 0 && touched === 0,
    units,
    measured: returned(spend, units, sources, options),
    outside: earned && spend > 0 ? earned.outside : 0,
  };
}

function returned(
  spend: number,
  units: readonly UnitFigures[],
  { credits, periods, whyNoPeriods }: LineSources,
  options: AttributionRunOptions,
): MeasuredReturn {
  if (spend <= 0) return { kind: "not measured", why: "Nothing was spent." };
  if (!credits) return { kind: "not measured", why: "No credit goes to campaigns." };
  if (!periods || units.length === 0) return { kind: "not measured", why: whyNoPeriods };
  return measuredReturn(units, periods, options.roi);
}

function unspent(periods: SpendPeriods | null): SpentFigures {
  return { spend: 0, committed: 0, byPeriod: (periods?.starts ?? []).map(() => 0), months: null };
}

import { campaignKey } from "../../../cells/campaigns/campaignKey";
import type { SpendRecord } from "../../../cells/campaigns/CampaignRecords";
import { spendResponse } from "../../../core/attribution/campaigns/spendResponse";
import type { SpendPeriods } from "../../../core/attribution/campaigns/SpendPeriods";
import type { CampaignLine, ChannelLine } from "../../../reports/campaigns/CampaignReportInput";
import { noChannel } from "./campaignLines";
import type { LabelCredits } from "./LabelCredits";
import { spendOf, type SpentFigures } from "./spendOf";
import { roiUnits, unitsOf } from "./unitsOf";

export interface ChannelSources {
  /** Null where there is no table of spend. */
  readonly spend: readonly SpendRecord[] | null;
  readonly lines: readonly CampaignLine[];
  /** Null where the labels of paths are campaigns: channels then have what their campaigns have. */
  readonly credits: LabelCredits | null;
  readonly periods: SpendPeriods | null;
  readonly confidence: number;
}

/** Whether every row of spend says its channel. */
export function isByChannel(spend: readonly SpendRecord[] | null): boolean {
  return spend !== null && spend.length > 0 && spend.every(({ channel }) => channel !== "");
}

/** A line for each channel that has spend or credit, the one with most spend first. */
export function channelLines(sources: ChannelSources, epoch: number): readonly ChannelLine[] {
  const { lines, credits, periods, confidence } = sources;
  const spent = spentByChannel(sources);
  const revenue = periods && credits?.revenueByPeriod(periods, epoch);
  return [...namesOf(sources)]
    .map(([key, channel]): ChannelLine => {
      const { spend = 0, byPeriod = [] } = spent.get(key) ?? {};
      const own = lines.filter((line) => campaignKey(line.channel) === key);
      const credited = credits?.of(key) ?? {
        conversions: own.reduce((sum, line) => sum + line.conversions, 0),
        revenue: own.reduce((sum, line) => sum + line.revenue, 0),
      };
      const touched = credits?.touched(key) ?? own.reduce((sum, line) => sum + line.touched, 0);
      const earned = revenue?.(key);
      const units = earned && spend > 0 ? unitsOf(byPeriod, earned.byPeriod) : [];
      return {
        key,
        channel,
        spend,
        ...credited,
        touched,
        isWaste: spend > 0 && touched === 0,
        units,
        response: units.length === 0 ? null : spendResponse(roiUnits(units), confidence),
      };
    })
    .filter(({ spend, touched, revenue: sold }) => spend !== 0 || touched !== 0 || sold !== 0)
    .sort((one, other) => other.spend - one.spend || (one.channel < other.channel ? -1 : 1));
}

function spentByChannel({
  spend,
  lines,
  periods,
}: ChannelSources): ReadonlyMap<string, Pick<SpentFigures, "spend" | "byPeriod">> {
  if (spend && isByChannel(spend)) return spendOf(spend, periods, ({ channel }) => campaignKey(channel));
  const channelOf = new Map(lines.map((line) => [line.key, campaignKey(line.channel)]));
  if (spend) return spendOf(spend, periods, ({ campaign }) => channelOf.get(campaignKey(campaign))!);
  const byKey = new Map<string, { spend: number; byPeriod: readonly number[] }>();
  for (const line of lines) {
    const key = campaignKey(line.channel);
    byKey.set(key, { spend: (byKey.get(key)?.spend ?? 0) + line.spend, byPeriod: [] });
  }
  return byKey;
}

function namesOf({ spend, lines, credits }: ChannelSources): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string): void => {
    const key = campaignKey(name);
    if (!names.has(key)) names.set(key, name.replace(/\s+/g, " ").trim());
  };
  for (const label of credits?.labels.values() ?? []) add(label);
  if (isByChannel(spend)) for (const { channel } of spend ?? []) add(channel);
  for (const { channel } of lines) if (channel !== noChannel) add(channel);
  add(noChannel);
  return names;
}

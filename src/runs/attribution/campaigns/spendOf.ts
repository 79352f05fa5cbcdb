import { campaignKey } from "../../../cells/campaigns/campaignKey";
import type { CampaignRecord, SpendRecord } from "../../../cells/campaigns/CampaignRecords";
import { dayNumber } from "../../../core/dates/isoDate";
import { monthOf } from "../../../core/dates/period";
import { periodAt, type SpendPeriods } from "../../../core/attribution/campaigns/SpendPeriods";
import { compensatedSum } from "../../../core/numeric/compensatedSum";

/** What was spent, by what rows of spend are told apart by. */
export interface SpentFigures {
  readonly spend: number;
  readonly committed: number;
  /** By period of the report; empty where there are none. */
  readonly byPeriod: readonly number[];
  /** Months in which anything was spent; null where nothing tells. */
  readonly months: number | null;
}

/** Spend by a key of its rows. @param keyOf The key of a row. */
export function spendOf(
  records: readonly SpendRecord[],
  periods: SpendPeriods | null,
  keyOf: (record: SpendRecord) => string,
): ReadonlyMap<string, SpentFigures> {
  const byKey = new Map<string, SpendRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    const own = byKey.get(key);
    if (own) own.push(record);
    else byKey.set(key, [record]);
  }
  return new Map([...byKey].map(([key, own]) => [key, figuresOf(own, periods)]));
}

function figuresOf(own: readonly SpendRecord[], periods: SpendPeriods | null): SpentFigures {
  const byPeriod = new Float64Array(periods?.starts.length ?? 0);
  const months = new Set<string>();
  for (const { period, spend } of own) {
    if (period && spend !== 0) months.add(monthOf(period.first).first);
    const at = period && periods ? periodAt(periods, dayNumber(period.first)) : -1;
    if (at >= 0) byPeriod[at]! += spend;
  }
  return {
    spend: compensatedSum(own.map(({ spend }) => spend)),
    committed: compensatedSum(own.map(({ committed }) => committed)),
    byPeriod: [...byPeriod],
    months: months.size,
  };
}

/** Spend as the table of campaigns tells it: a sum, and the months that a campaign runs. */
export function spendOfCampaigns(records: readonly CampaignRecord[]): ReadonlyMap<string, SpentFigures> {
  const byKey = new Map<string, SpentFigures>();
  for (const { campaign, spend, start, end } of records) {
    const key = campaignKey(campaign);
    const known = byKey.get(key);
    byKey.set(key, {
      spend: (known?.spend ?? 0) + (spend ?? 0),
      committed: 0,
      byPeriod: [],
      months: known?.months ?? (start && end && start <= end ? monthsBetween(start, end) : null),
    });
  }
  return byKey;
}

function monthsBetween(start: string, end: string): number {
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return number(end) - number(start) + 1;
}

import type { CampaignRecords } from "../../../cells/campaigns/CampaignRecords";
import { periodFromNumber } from "../../../cells/periodColumn";
import type { DateSystem } from "../../../cells/serialDate";
import { periodAt, type SpendPeriods } from "../../../core/attribution/campaigns/SpendPeriods";
import { dayNumber } from "../../../core/dates/isoDate";

/** Labels by which cells name each period; null where all cells hold serial numbers, which compare. */
export function labelsOfPeriods(
  { spend }: CampaignRecords,
  periods: SpendPeriods,
  system: DateSystem,
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

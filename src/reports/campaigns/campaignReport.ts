import type { LaidOutSheet } from "../frame/LaidOutSheet";
import type { CampaignReportInput } from "./CampaignReportInput";
import { campaignSheets } from "./campaignSheets";
import { channelSheet } from "./channels/channelSheet";
import { FrontPlaces } from "./front/FrontPlaces";
import { frontSheet } from "./front/frontSheet";
import { RankingPlaces } from "./ranking/RankingPlaces";
import { rankingSheet } from "./ranking/rankingSheet";
import { UnitPlaces } from "./units/UnitPlaces";
import { unitsSheet } from "./units/unitsSheet";

/**
 * The sheets of a campaign report, the front one first; that of the units only where returns are measured over periods.
 * @param onSheet Hears of each sheet before it is laid out.
 */
export function campaignReport(
  input: CampaignReportInput,
  onSheet?: (name: string) => void,
): readonly LaidOutSheet[] {
  const front = new FrontPlaces(input);
  const ranking = new RankingPlaces(input);
  const places = new UnitPlaces(input);
  const units = places.isEmpty ? null : places;
  const others: LaidOutSheet[] = [];
  onSheet?.(campaignSheets.channels.name);
  others.push(channelSheet(input, front, units));
  onSheet?.(campaignSheets.ranking.name);
  others.push(rankingSheet(input, ranking, units, front));
  if (units) {
    onSheet?.(campaignSheets.units.name);
    others.push(unitsSheet(input, units, front));
  }
  onSheet?.(campaignSheets.front.name);
  return [frontSheet(input, front, ranking, others), ...others];
}

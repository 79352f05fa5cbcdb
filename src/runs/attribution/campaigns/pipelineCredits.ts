import { campaignKey } from "../../../cells/campaigns/campaignKey";
import type { OpportunityRecord } from "../../../cells/campaigns/CampaignRecords";
import { serialFromDate, type DateSystem } from "../../../cells/serialDate";
import type { Attribution } from "../../../core/attribution/Attribution";
import { attribute } from "../../../core/attribution/attribute";
import { journeysOfOpportunities } from "../../../core/attribution/campaigns/journeysOfOpportunities";
import { footedCredits } from "../../../core/attribution/footedCredits";
import { amountFromMinor } from "../../../core/money/minorUnits";
import type { PipelineFigures } from "../../../reports/campaigns/CampaignReportInput";
import type { AttributionRunOptions } from "../AttributionRunOptions";
import { conversionDigits } from "./LabelCredits";
import type { ReadCredits } from "./readCredits";

/** What opportunities credit to campaigns. */
export interface PipelineCredits {
  of(key: string): PipelineFigures;
  readonly unattributed: PipelineFigures;
  /** Opportunities whose journey the touch log has not. */
  readonly unknown: readonly OpportunityRecord[];
}

/**
 * Credits of opportunities: new customers and margin of won ones, amounts of open ones by the chosen model (sourced) and whole
 * (influenced). Null where nothing tells whose journeys they are.
 */
export function pipelineCredits(
  opportunities: readonly OpportunityRecord[] | null,
  { byCampaign, journeyNames }: ReadCredits,
  options: AttributionRunOptions,
  digits: number,
  dateSystem: DateSystem,
): PipelineCredits | null {
  const log = byCampaign?.log;
  if (!opportunities || !log || !journeyNames) return null;
  const codes = new Map(journeyNames.map((name, code) => [name.trim(), code]));
  const codeOf = ({ journey }: OpportunityRecord): number => codes.get(journey.trim()) ?? -1;
  const journeys = journeysOfOpportunities(
    log,
    opportunities.map((each) => ({
      journey: codeOf(each),
      isWon: each.stage === "won",
      created: each.created && serialFromDate(each.created, dateSystem),
    })),
    options.lookback,
  );
  const none = new Float64Array(opportunities.length);
  const credited = (
    model: AttributionRunOptions["model"],
    conversions: Float64Array,
    values: Float64Array,
  ): Attribution => attribute({ ...journeys, conversions, values }, model, options);
  const column = (of: (each: OpportunityRecord) => number): Float64Array =>
    Float64Array.from(opportunities, of);
  const isGained = ({ stage, isNewCustomer }: OpportunityRecord): boolean =>
    stage === "won" && isNewCustomer === true;
  const open = column(({ stage, amount }) => (stage === "open" ? amount : 0));
  const gained = credited(
    options.model,
    column((each) => Number(isGained(each))),
    column((each) => (isGained(each) ? (each.margin ?? 0) : 0)),
  );
  const count = column(({ stage }) => Number(stage === "open"));
  const sourced = credited(options.model, count, open);
  const influenced = credited("participation", none, open);
  const footed = {
    newCustomers: footedCredits(gained, "conversions", conversionDigits),
    margin: footedCredits(gained, "value", digits),
    sourced: footedCredits(sourced, "value", digits),
    influenced: footedCredits(influenced, "value", digits),
  };
  const knowsNew = opportunities.every(({ isNewCustomer }) => isNewCustomer !== null);
  const knowsMargin = knowsNew && opportunities.some(({ margin }) => margin !== null);
  const amounts = (of: (column: (typeof footed)["margin"]) => number): PipelineFigures => ({
    newCustomers: knowsNew ? amountFromMinor(of(footed.newCustomers), conversionDigits) : null,
    margin: knowsMargin ? amountFromMinor(of(footed.margin), digits) : null,
    sourced: amountFromMinor(of(footed.sourced), digits),
    influenced: amountFromMinor(of(footed.influenced), digits),
  });
  const codeOfLabel = new Map(log.channels.map((label, code) => [campaignKey(label), code]));
  return {
    of: (key) => amounts(({ parts }) => parts[codeOfLabel.get(key) ?? -1] ?? 0),
    unattributed: amounts(({ unattributed }) => unattributed),
    unknown: opportunities.filter((each) => codeOf(each) < 0),
  };
}

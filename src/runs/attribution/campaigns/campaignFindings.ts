import { campaignKey } from "../../../cells/campaigns/campaignKey";
import type { CampaignRecords } from "../../../cells/campaigns/CampaignRecords";
import { Findings, type Finding } from "../../../cells/problems";
import type { SpendPeriods } from "../../../core/attribution/campaigns/SpendPeriods";
import type { LabelCredits } from "./LabelCredits";
import type { PipelineCredits } from "./pipelineCredits";

/** What names of campaigns, and what stands in no period, tell a reader; nothing of it is dropped. */
export function campaignFindings({
  records,
  credits,
  noCampaign,
  periods,
  pipeline,
  outside,
}: {
  readonly records: CampaignRecords;
  readonly credits: LabelCredits | null;
  readonly noCampaign: string | null;
  readonly periods: SpendPeriods | null;
  readonly pipeline: PipelineCredits | null;
  /** Attributed revenue of conversions outside all periods. */
  readonly outside: number;
}): readonly Finding[] {
  const findings = new Findings();
  const planned = placesOf(records.campaigns);
  const spent = placesOf(records.spend);
  const tell = (code: string, place: string, name: string, what: string): void =>
    findings.add(code, place, `${JSON.stringify(name)} ${what}`);
  if (planned && spent) {
    for (const [key, { name, place }] of spent) {
      if (!planned.has(key))
        tell("CAMPAIGN_NOT_PLANNED", place, name, "has spend and stands in no row of the campaigns.");
    }
    for (const [key, { name, place }] of planned) {
      if (!spent.has(key)) tell("CAMPAIGN_NOT_SPENT", place, name, "stands in no row of campaign spend.");
    }
  }
  const known = (key: string): boolean => planned?.has(key) === true || spent?.has(key) === true;
  for (const [key, name] of credits?.labels ?? []) {
    if (key === noCampaign || known(key)) continue;
    const text = `${JSON.stringify(name)} has touches and stands neither in campaigns nor in campaign spend: it has a row without budget and spend.`;
    findings.add("CAMPAIGN_ONLY_TOUCHED", "", text);
  }
  for (const [key, { name, place }] of placesOf(records.requests) ?? []) {
    if (!known(key))
      tell("CAMPAIGN_ONLY_REQUESTED", place, name, "is asked money for and is no known campaign.");
  }
  for (const { journey, place } of pipeline?.unknown ?? []) {
    const text =
      journey === ""
        ? "The opportunity names no journey: it is unattributed."
        : `Journey ${JSON.stringify(journey)} is not in the touch log: its opportunity is unattributed.`;
    findings.add("OPPORTUNITY_UNTOUCHED", place, text);
  }
  return [
    ...withoutTouches(credits, known),
    ...findings.all.map((finding) => (finding.cell === "" ? { ...finding, cell: null } : finding)),
    ...(periods?.isUneven
      ? [
          {
            code: "PERIODS_UNEVEN",
            text: "Days of campaign spend tell no step: each period lasts until the next one.",
            rows: 0,
            cell: null,
          },
        ]
      : []),
    ...withoutCampaigns(credits),
    ...withoutSpend(records),
    ...outsidePeriods(outside),
  ];
}

function withoutCampaigns(credits: LabelCredits | null): readonly Finding[] {
  if (credits) return [];
  const text =
    "Nothing in the journeys names campaigns: all credit is without a campaign, and returns are told by channel alone. Add a column campaign to the touch log.";
  return [{ code: "CAMPAIGNS_UNNAMED", text, rows: 0, cell: null }];
}

function withoutSpend({ spend, campaigns }: CampaignRecords): readonly Finding[] {
  if (spend || (campaigns ?? []).some((campaign) => campaign.spend !== null)) return [];
  const text =
    "Nothing says what was spent, so no return can be told. Add a table of campaign spend, or a column spend to the campaigns.";
  return [{ code: "SPEND_UNKNOWN", text, rows: 0, cell: null }];
}

/** Names that do not meet at all are those of something else, or spelt in another way: no waste should be read out of that. */
function withoutTouches(credits: LabelCredits | null, known: (key: string) => boolean): readonly Finding[] {
  if (!credits || [...credits.labels.keys()].some(known)) return [];
  const text =
    "No campaign of the tables is named in the journeys, so none has credit and all its spend looks wasted. Write the same names in both, or choose the column of the touch log that names campaigns.";
  return [{ code: "CAMPAIGNS_NOT_MET", text, rows: 0, cell: null }];
}

function outsidePeriods(outside: number): readonly Finding[] {
  if (outside === 0) return [];
  const text = `Attributed revenue of ${outside} comes from conversions outside all periods of campaign spend: it stays in revenue and ROI, and is in no interval.`;
  return [{ code: "OUTSIDE_PERIODS", text, rows: 0, cell: null }];
}

/** First place of each campaign, by key. */
function placesOf(
  records: readonly { readonly campaign: string; readonly place: string }[] | null,
): ReadonlyMap<string, { readonly name: string; readonly place: string }> | null {
  if (!records) return null;
  const places = new Map<string, { readonly name: string; readonly place: string }>();
  for (const { campaign, place } of records) {
    const key = campaignKey(campaign);
    if (key !== "" && !places.has(key)) places.set(key, { name: campaign, place });
  }
  return places;
}

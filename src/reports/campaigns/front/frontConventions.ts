import type { CampaignReportInput } from "../CampaignReportInput";

/** How the figures of the front sheet come about. */
export function frontConventions(input: CampaignReportInput): readonly string[] {
  const { places, overlaps, periods, whyNoPeriods, lines } = input;
  const hasPipeline = lines.some(({ pipeline }) => pipeline !== null);
  return [
    "Remaining = budget - committed - spend; % used = (spend + committed) / budget. Open requests are not in it: see the block Requests.",
    places.spend
      ? "Spend and commitments are those of campaign spend, budgets those of campaigns; names are matched whatever their case and spaces."
      : "Spend is that of the table of campaigns: there is no table of campaign spend.",
    "Attributed conversions and revenue are what the model credits, rounded so that all rows and Unattributed add up to what was booked. They are attributed, not caused.",
    "ROI = (attributed revenue - spend) / spend; low and high are the ends of the interval on the sheet ROI ranking.",
    periods === null
      ? `There are no intervals. ${whyNoPeriods}`
      : "Conversions outside all periods of campaign spend stay in revenue and ROI here, and are in no interval.",
    ...(overlaps
      ? ["Credits of participation overlap: they are not added up, and the total is what was booked."]
      : []),
    ...(hasPipeline
      ? [
          "CAC = spend / credited new customers; payback = spend / (credited margin of new customers / months with spend). New customers are won opportunities marked new, or of the type new business.",
          "An opportunity is credited by the model over the touches of its journey: up to the last conversion of a won one, up to its creation otherwise.",
          "Sourced pipeline is the amount of open opportunities as the model credits it; influenced pipeline is the whole amount of those the campaign touched at all, which overlaps.",
        ]
      : []),
  ];
}

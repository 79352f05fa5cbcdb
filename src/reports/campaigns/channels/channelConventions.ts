import type { CampaignReportInput } from "../CampaignReportInput";

/** How the figures of channels come about. */
export function channelConventions({
  isSpendByChannel,
  whyNoPeriods,
  periods,
}: CampaignReportInput): readonly string[] {
  return [
    isSpendByChannel
      ? "Spend of a channel is that of the rows of campaign spend that name it."
      : "Spend of a channel is that of the campaigns that the table of campaigns puts in it.",
    "Credit by channel and credit by campaign are two questions: a journey's credit is shared among its channels here, among its campaigns on the front sheet, and the sums of a channel's campaigns may differ from the channel.",
    "Efficiency index = share of attributed revenue / share of spend; above 1 a channel is credited with more than its share of the money.",
    "Marginal return = least-squares slope of attributed revenue on spend over the periods with spend: what came with one more unit of spend, from 8 such periods on, and where spend varies by more than a tenth of its mean.",
    "Elasticity = slope of the logarithms over the periods with spend and revenue: diminishing where its interval ends below 1, rising where it begins above 1, else no sign.",
    "Both say what went together, not what spend caused: seasons and sales move both.",
    ...(periods === null ? [`There are no periods to measure over. ${whyNoPeriods}`] : []),
  ];
}

import { largestRemainder } from "../../src/core/money/largestRemainder";
import { seededRandom } from "../../src/core/numeric/seededRandom";
import { sampleCampaigns, type SampleCampaign } from "./sampleCampaigns";
import { sampleWeeks } from "./sampleCalendar";

/** What a campaign cost in a week, in cents. */
export interface SampleSpend {
  readonly campaign: SampleCampaign;
  readonly week: number;
  readonly spend: number;
  /** Ordered in that week and not yet invoiced when the book was closed. */
  readonly committed: number;
  /** The week's part of the campaign's budget. */
  readonly budget: number;
}

/** Weeks at the end whose orders are partly open. */
const openWeeks = 5;

/** Spend week by week of every campaign, campaign after campaign. */
export function sampleSpend(seed = 20_260_105): readonly SampleSpend[] {
  const random = seededRandom(seed);
  return sampleCampaigns.flatMap((campaign) => {
    const { weekly, swing, firstWeek, weeks, planned, channel } = campaign;
    const costs = Array.from({ length: weeks }, (_, at) => {
      const spend = Math.round(100 * weekly * (1 + swing * (2 * random() - 1)));
      const part = 0.4 * random();
      const isOpen = firstWeek + at >= sampleWeeks - openWeeks && channel !== "Email";
      return { spend, committed: isOpen ? Math.round(100 * weekly * part) : 0 };
    });
    const total = costs.reduce((sum, { spend, committed }) => sum + spend + committed, 0);
    // Budgets are agreed in hundreds of euros.
    const budgets = largestRemainder(
      10_000 * Math.round((total * planned) / 10_000),
      costs.map(() => 1),
    );
    return costs.map((cost, at) => ({ campaign, week: firstWeek + at, ...cost, budget: budgets[at]! }));
  });
}

import { mondayOf, sampleWeeks } from "./sampleCalendar";
import type { SampleCampaign } from "./sampleCampaigns";
import type { SampleSpend } from "./sampleSpend";

/** What the owner of a campaign asked to spend, with what the workbook's formulas say of it. */
export interface SampleRequest {
  /** Serial of the day. */
  readonly day: number;
  readonly campaign: SampleCampaign;
  /** Cents, as all that follow. */
  readonly amount: number;
  readonly status: "Approved" | "Refused" | "Open";
  readonly budget: number;
  /** Before that day. */
  readonly spent: number;
  readonly committed: number;
  readonly remaining: number;
  /** What it asks for beyond the remaining budget. */
  readonly over: number;
}

/** Weeks that a request is for. */
const tranche = 4;
/** Requests are made on the Friday before. */
const daysBefore = 3;
/** Requests are for fifties of euros. */
const step = 5_000;

/** Beside what each campaign asks for every four weeks. */
const further: readonly {
  campaign: string;
  week: number;
  amount: number;
  status: SampleRequest["status"];
}[] = [
  { campaign: "Always-on social", week: 16, amount: 4_500_000, status: "Refused" },
  { campaign: "Brand search", week: sampleWeeks, amount: 90_000, status: "Open" },
  { campaign: "City bike search", week: sampleWeeks, amount: 400_000, status: "Open" },
  { campaign: "Retargeting banners", week: sampleWeeks, amount: 150_000, status: "Open" },
  { campaign: "Morning Mile podcast", week: sampleWeeks, amount: 260_000, status: "Open" },
];

/** By day. Some that were approved asked for more than was left, so that there is something to find. */
export function sampleRequests(spend: readonly SampleSpend[]): readonly SampleRequest[] {
  const tranches = spend.flatMap(({ campaign, week }): SampleRequest[] => {
    if ((week - campaign.firstWeek) % tranche !== 0) return [];
    const next = rowsOf(spend, campaign.name).filter((row) => row.week >= week && row.week < week + tranche);
    const amount = step * Math.ceil((sum(next, "spend") + sum(next, "committed")) / step);
    return [checked(spend, campaign, week, amount, "Approved")];
  });
  const others = further.map(({ campaign, week, amount, status }) =>
    checked(spend, rowsOf(spend, campaign)[0]!.campaign, week, amount, status),
  );
  return [...tranches, ...others].sort((one, other) => one.day - other.day);
}

function checked(
  spend: readonly SampleSpend[],
  campaign: SampleCampaign,
  week: number,
  amount: number,
  status: SampleRequest["status"],
): SampleRequest {
  const all = rowsOf(spend, campaign.name);
  const earlier = all.filter((row) => row.week < week);
  const [budget, spent, committed] = [sum(all, "budget"), sum(earlier, "spend"), sum(earlier, "committed")];
  const remaining = budget - spent - committed;
  const over = Math.max(0, amount - remaining);
  return {
    day: mondayOf(week) - daysBefore,
    campaign,
    amount,
    status,
    budget,
    spent,
    committed,
    remaining,
    over,
  };
}

function rowsOf(spend: readonly SampleSpend[], campaign: string): readonly SampleSpend[] {
  return spend.filter((row) => row.campaign.name === campaign);
}

function sum(rows: readonly SampleSpend[], column: "spend" | "committed" | "budget"): number {
  return rows.reduce((total, row) => total + row[column], 0);
}

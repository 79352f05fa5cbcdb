import { seededRandom } from "../../src/core/numeric/seededRandom";
import { minutesOfWeek, sampleWeeks } from "./sampleCalendar";
import { wastedCampaigns } from "./sampleCampaigns";
import type { SampleTouch } from "./sampleTouches";

/** A sale, or what may become one. */
export interface SampleOpportunity {
  readonly journey: string;
  /** Minute of the last touch before the order, else of the order itself. */
  readonly created: number;
  /** Minute of the order; null where there is none. */
  readonly closed: number | null;
  readonly stage: "Won" | "Test ride" | "Quote" | "Lost";
  /** Cents. */
  readonly amount: number;
  readonly isNewCustomer: boolean;
  readonly margin: number;
}

/** One for each order, at its value; and some of those who looked and have not bought. */
export function sampleOpportunities(
  touches: readonly SampleTouch[],
  seed = 20_260_630,
): readonly SampleOpportunity[] {
  const random = seededRandom(seed);
  const marginOf = (amount: number) => Math.round(amount * (0.37 + 0.12 * random()));
  const found: SampleOpportunity[] = [];
  for (const [journey, rows] of byJourney(touches)) {
    const orders = rows.filter(({ value }) => value !== null && value > 0);
    for (const [index, { minute: closed, sequence, value }] of orders.entries()) {
      const amount = value!;
      const created = (rows[sequence - 2] ?? rows[0]!).minute;
      const isNewCustomer = index === 0 && random() < 0.8;
      const margin = marginOf(amount);
      found.push({ journey, created, closed, stage: "Won", amount, isNewCustomer, margin });
    }
    const isPromising = !rows.some(({ campaign }) => campaign !== null && wastedCampaigns.has(campaign));
    if (orders.length > 0 || rows.length < 2 || !isPromising || random() > 0.3) continue;
    const created = rows.at(-1)!.minute;
    const isLate = created > (sampleWeeks - 6) * minutesOfWeek;
    const stage = !isLate ? "Lost" : random() < 0.5 ? "Test ride" : "Quote";
    const amount = 100 * Math.round(1_900 + 4_000 * random());
    const isNewCustomer = random() < 0.85;
    found.push({ journey, created, closed: null, stage, amount, isNewCustomer, margin: marginOf(amount) });
  }
  return found.sort((one, other) => one.created - other.created);
}

/** Rows of each journey in their order. */
function byJourney(touches: readonly SampleTouch[]): ReadonlyMap<string, readonly SampleTouch[]> {
  const journeys = new Map<string, SampleTouch[]>();
  for (const touch of touches) {
    const rows = journeys.get(touch.journey) ?? [];
    rows[touch.sequence - 1] = touch;
    journeys.set(touch.journey, rows);
  }
  return journeys;
}

import { seededRandom } from "../../src/core/numeric/seededRandom";
import { minutesOfWeek, sampleWeeks } from "./sampleCalendar";
import { SamplePeople, type Person } from "./SamplePeople";
import { unpaidVisits } from "./sampleCampaigns";
import type { SampleSpend } from "./sampleSpend";

/** A touch, a conversion or a refund of the sample's log. */
export interface SampleTouch {
  readonly journey: string;
  /** From the beginning of the first week. */
  readonly minute: number;
  /** Orders the rows of a journey, from 1. */
  readonly sequence: number;
  readonly channel: string;
  readonly campaign: string | null;
  readonly region: string;
  /** Cents; below 0 for a refund, null for a touch. */
  readonly value: number | null;
}

type Row = Omit<SampleTouch, "sequence">;

interface Visit {
  readonly minute: number;
  readonly channel: string;
  readonly campaign: string | null;
  readonly convinces: number;
  readonly isWasted: boolean;
}

const end = sampleWeeks * minutesOfWeek;
const conversion = { channel: "(conversion)", campaign: null } as const;
/** Orders by telephone: nobody knows what came before them. */
const orphans = 14;

/** The touch log, in the order in which a tool would export it: by time, the later of two equal times first. */
export function sampleTouches(spend: readonly SampleSpend[], seed = 20_260_726): readonly SampleTouch[] {
  const random = seededRandom(seed);
  const people = new SamplePeople(random);
  const rows: Row[] = [];
  for (const visit of visitsOf(spend, random)) {
    const { minute, channel, campaign } = visit;
    const person = visit.isWasted ? people.whoNeverBuys(minute) : people.anyone(minute);
    const { journey, region } = person;
    rows.push({ journey, minute, channel, campaign, region, value: null });
    // Some type the address right after they have seen the campaign.
    if (campaign !== null && random() < 0.03) {
      rows.push({ journey, minute, channel: "Direct", campaign: null, region, value: null });
    }
    if (person.canBuy(minute) && random() < visit.convinces) rows.push(...orderOf(person, minute, random));
  }
  for (let count = 0; count < orphans; count++) {
    const { journey, region } = people.stranger();
    const minute = Math.floor(end * random());
    rows.push({ journey, minute, ...conversion, region, value: priceOf(random) });
  }
  return inOrder(rows);
}

function visitsOf(spend: readonly SampleSpend[], random: () => number): readonly Visit[] {
  const visits: Visit[] = [];
  const add = (week: number, expected: number, visit: Omit<Visit, "minute">) => {
    const count = Math.floor(expected * (0.9 + 0.2 * random()) + random());
    for (let at = 0; at < count; at++) {
      visits.push({ ...visit, minute: Math.floor(minutesOfWeek * (week + random())) });
    }
  };
  for (const { campaign, week, spend: cents } of spend) {
    const { name, channel, convinces, reaches, touches } = campaign;
    const isWasted = reaches !== "everybody";
    add(week, touches(cents / 100), { channel, campaign: name, convinces, isWasted });
  }
  for (let week = 0; week < sampleWeeks; week++) {
    for (const { channel, weekly, convinces } of unpaidVisits) {
      add(week, weekly * (0.85 + 0.012 * week), { channel, campaign: null, convinces, isWasted: false });
    }
  }
  return visits.sort((one, other) => one.minute - other.minute);
}

/** An order at once or within two days, and what comes back of it. */
function orderOf(person: Person, touched: number, random: () => number): readonly Row[] {
  const lag = random();
  const minute = touched + Math.floor(2880 * lag * lag * lag);
  if (minute >= end) return [];
  person.buys(minute);
  const { journey, region } = person;
  const value = priceOf(random);
  const order = { journey, minute, ...conversion, region, value };
  const returned = minute + Math.floor(minutesOfWeek * (0.6 + 2 * random()));
  const isReturned = random() < 0.025;
  if (!isReturned || returned >= end) return [order];
  person.isDone = true;
  const refund = random() < 0.5 ? -value : -Math.round(0.35 * value);
  return [order, { ...order, minute: returned, value: refund }];
}

/** Cents of a bike and what is ordered with it. */
function priceOf(random: () => number): number {
  const [city, touring, cargo] = [219_900, 349_900, 539_900];
  const kind = random();
  const bike = kind < 0.45 ? city : kind < 0.75 ? touring : cargo;
  return bike + Math.floor(90_000 * random() * random());
}

function inOrder(rows: readonly Row[]): readonly SampleTouch[] {
  const steps = new Map<string, number>();
  const sequenced = rows
    .map((row, index) => ({ row, index }))
    .sort((one, other) => one.row.minute - other.row.minute || one.index - other.index)
    .map(({ row }) => {
      const sequence = (steps.get(row.journey) ?? 0) + 1;
      steps.set(row.journey, sequence);
      return { ...row, sequence };
    });
  return sequenced.sort((one, other) => one.minute - other.minute || other.sequence - one.sequence);
}

import { addDays, addMonths, type IsoDate } from "../../../core/dates/isoDate";
import type { SampleDeal } from "./SampleDeal";
import { sampleCustomer, type SampleCustomer } from "./sampleCustomer";
import { sampleDay, sampleFirstDay, sampleLastDay } from "./sampleDay";
import { sampleEquipment } from "./sampleEquipment";
import { sampleProjects } from "./sampleProjects";
import { sampleServices } from "./sampleServices";
import { sampleSubscriptions } from "./sampleSubscriptions";

/** A deal that a customer has signed. */
export interface SampleSigning {
  readonly deal: SampleDeal;
  readonly customer: SampleCustomer;
  /** Where another deal than the customer's subscription is served. */
  readonly site: string | null;
  readonly signed: IsoDate;
  readonly start: IsoDate;
  /** What its money is multiplied with. */
  readonly size: number;
}

/** Taken in turn, so that a few customers have some of each. */
const otherDeals = [sampleServices, sampleEquipment, sampleProjects];
const sites = ["second site", "third site"];
const kindsOfDeals = sampleSubscriptions.length;

/** What a renewal may do to the size, and how likely it is up to there; beyond it the customer leaves. */
const renewals = [
  { upTo: 0.4, least: 1, most: 1.04 },
  { upTo: 0.65, least: 1.1, most: 1.5 },
  { upTo: 0.85, least: 0.6, most: 0.9 },
] as const;

/**
 * Deals of as many customers as it takes, in the order in which they were signed. Each customer subscribes, renews for
 * as long as it likes, and buys something else.
 */
export function sampleSignings(count: number, random: () => number): readonly SampleSigning[] {
  const signings: SampleSigning[] = [];
  for (let number = 0; signings.length < count; number++) {
    const customer = sampleCustomer(number);
    signings.push(...subscribed(sampleSubscriptions[number % kindsOfDeals]!, customer, random));
    for (const [index, deal] of othersOf(number).entries()) {
      signings.push({ ...signing(deal, customer, random, 35), site: sites[index]! });
    }
  }
  return signings.slice(0, count).sort((one, other) => (one.signed < other.signed ? -1 : 1));
}

/** One a customer, and a second for each other one. */
function othersOf(number: number): readonly SampleDeal[] {
  const first = number + Math.floor(number / 2);
  return Array.from({ length: 1 + (number % 2) }, (_, more) => {
    const list = otherDeals[(first + more) % otherDeals.length]!;
    return list[Math.floor((first + more) / otherDeals.length) % list.length]!;
  });
}

function subscribed(deal: SampleDeal, customer: SampleCustomer, random: () => number): SampleSigning[] {
  const months = Math.max(...deal.promises.map((each) => each.months ?? 0));
  const chain = [signing(deal, customer, random, 35)];
  for (;;) {
    const { start: before, size: sizeBefore } = chain.at(-1)!;
    const chance = random();
    const renewal = renewals.find(({ upTo }) => chance < upTo);
    const start = addMonths(before, months);
    const signed = addDays(start, -Math.floor(random() * 30));
    if (!renewal || signed > sampleLastDay) return chain;
    const factor = renewal.least + (renewal.most - renewal.least) * random();
    chain.push({
      deal,
      customer,
      site: null,
      signed,
      start,
      size: Math.round(sizeBefore * factor * 100) / 100,
    });
  }
}

function signing(
  deal: SampleDeal,
  customer: SampleCustomer,
  random: () => number,
  withinMonths: number,
): SampleSigning {
  const isOnFirst = random() < 0.5;
  const month = Math.floor(random() * withinMonths);
  const start = sampleDay(sampleFirstDay, isOnFirst ? month + 1 : month + random());
  const wanted = addDays(start, -Math.floor(random() * 25));
  const signed = wanted < sampleFirstDay ? sampleFirstDay : wanted;
  return {
    deal,
    customer,
    site: null,
    signed,
    start,
    size: Math.round((0.5 + 2.5 * random() ** 2) * 20) / 20,
  };
}

import { isoDate, type IsoDate } from "../../src/core/dates/isoDate";
import type { Period } from "../../src/core/dates/period";
import type {
  ContractFacts,
  EventKind,
  Obligation,
  RevenueEvent,
} from "../../src/core/revenue/recognition/contract/facts";

/** A contract in cents, signed on 1 January 2025, with what a test says of it. */
export function contractFacts(facts: Partial<ContractFacts>): ContractFacts {
  return {
    id: "C1",
    signed: isoDate("2025-01-01"),
    price: 0,
    digits: 2,
    cancellable: false,
    obligations: [],
    variable: [],
    modifications: [],
    events: [],
    billings: [],
    ...facts,
  };
}

export function obligation(id: string, facts: Partial<Obligation>): Obligation {
  return { id, method: "point in time", term: null, convention: "daily", ssp: 1, quantity: null, ...facts };
}

export function event(
  date: string,
  kind: EventKind,
  value: number,
  facts: Partial<RevenueEvent> = {},
): RevenueEvent {
  return { date: isoDate(date), obligation: null, kind, value, note: "", ...facts };
}

export function term(first: string, last: string): Period {
  return { first: isoDate(first), last: isoDate(last) };
}

export function billing(date: string, amount: number, paid: string | null = null) {
  return { date: isoDate(date), minor: amount * 100, paid: paid === null ? null : isoDate(paid) };
}

/** Reads amounts of a day in major units. */
export function majorOn(read: (day: IsoDate) => number, date: string): number {
  return read(isoDate(date)) / 100;
}

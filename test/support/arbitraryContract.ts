import fc from "fast-check";
import { addDays, isoDate, type IsoDate } from "../../src/core/dates/isoDate";
import { monthsFrom, type Period } from "../../src/core/dates/period";
import {
  methods,
  treatments,
  type ContractFacts,
  type Modification,
  type Obligation,
  type RevenueEvent,
} from "../../src/core/revenue/recognition/contract/facts";
import { conventions } from "../../src/core/revenue/recognition/schedule/convention";
import { contractFacts } from "./contractFacts";

const signed = isoDate("2024-01-31");

/** Days in which everything that a random contract tells of has happened. */
export const life: Period = { first: signed, last: isoDate("2028-12-31") };

/** A promise, and what happens to it: its progress ends with all of it done. */
interface Promised {
  readonly obligation: Obligation;
  readonly events: readonly RevenueEvent[];
}

function promised(id: string): fc.Arbitrary<Promised> {
  return fc
    .record({
      method: fc.constantFrom(...methods),
      convention: fc.constantFrom(...conventions),
      ssp: fc.integer({ min: 1, max: 5000 }),
      start: fc.integer({ min: 0, max: 400 }),
      months: fc.integer({ min: 1, max: 36 }),
      quantity: fc.integer({ min: 10, max: 1000 }),
      reports: fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.nat(99)), { maxLength: 3 }),
      revised: fc.option(fc.integer({ min: 10, max: 1000 })),
      hold: fc.option(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 300 }))),
    })
    .map(({ method, convention, ssp, start, months, quantity, reports, revised, hold }): Promised => {
      const first = addDays(signed, start);
      const happen = (days: number, kind: RevenueEvent["kind"], value: number): RevenueEvent => ({
        date: addDays(signed, days),
        obligation: id,
        kind,
        value,
        note: "",
      });
      const inAll = method === "milestones" ? 1 : quantity;
      const last = method === "milestones" ? 1 : (revised ?? quantity);
      const least = Math.min(inAll, last);
      const days = reports.map(([day]) => day).sort((one, other) => one - other);
      const shares = reports.map(([, share]) => share).sort((one, other) => one - other);
      const isMeasured = method !== "straight line" && method !== "point in time";
      const progress = days.map((day, at) => happen(day, "progress", (shares[at]! / 100) * least));
      const end = [happen(1000, "estimate change", last), happen(1001, "progress", last)];
      return {
        obligation: {
          id,
          method,
          term: isMeasured ? null : monthsFrom(first, months),
          convention,
          ssp,
          quantity: isMeasured && method !== "milestones" ? quantity : null,
        },
        events: [
          ...(isMeasured ? [...progress, ...(method === "milestones" ? end.slice(1) : end)] : []),
          ...(hold ? [happen(hold[0], "hold", 0), happen(hold[0] + hold[1], "release", 0)] : []),
        ],
      };
    });
}

const days = (most: number): fc.Arbitrary<IsoDate> =>
  fc.integer({ min: 0, max: most }).map((each) => addDays(signed, each));

const priceEvents = fc.array(
  fc.record({
    date: days(900),
    kind: fc.constantFrom("credit" as const, "payable to customer" as const),
    value: fc.integer({ min: 0, max: 1000 }),
    note: fc.constantFrom("", "delivered"),
    obligation: fc.constantFrom(null, "A"),
  }),
  { maxLength: 2 },
);

const billings = fc.array(
  fc
    .tuple(days(900), fc.integer({ min: -1000, max: 10 ** 8 }), fc.option(fc.integer({ min: 0, max: 90 })))
    .map(([date, minor, paidAfter]) => ({
      date,
      minor,
      paid: paidAfter === null ? null : addDays(date, paidAfter),
    })),
  { maxLength: 4 },
);

/** A modification that adds a promise. */
const modification: fc.Arbitrary<Promised & { readonly change: Modification }> = fc
  .record({
    date: days(700),
    minor: fc.integer({ min: 0, max: 10 ** 8 }),
    treatment: fc.constantFrom(...treatments),
    added: promised("N"),
  })
  .map(({ date, minor, treatment, added }) => {
    const term = added.obligation.term && monthsFrom(date, 12);
    const obligation: Obligation = { ...added.obligation, term };
    return { ...added, obligation, change: { date, minor, treatment, obligations: [obligation] } };
  });

/** Contracts of all kinds of promises, with estimates, credits, holds, bills, costs and a modification on the way. */
export const arbitraryContract: fc.Arbitrary<ContractFacts> = fc
  .record({
    digits: fc.constantFrom(0, 2, 3),
    price: fc.integer({ min: 0, max: 10 ** 9 }),
    promises: fc
      .integer({ min: 1, max: 3 })
      .chain((count) => fc.tuple(...["A", "B", "C"].slice(0, count).map(promised))),
    cancellable: fc.boolean(),
    variable: fc.array(fc.tuple(days(900), fc.integer({ min: -(10 ** 6), max: 10 ** 6 })), { maxLength: 2 }),
    priceEvents,
    billings,
    modified: fc.option(modification),
    cost: fc.option(fc.integer({ min: 1, max: 10 ** 6 })),
  })
  .map(({ digits, price, promises, cancellable, variable, modified, cost, ...told }): ContractFacts =>
    contractFacts({
      signed,
      digits,
      price,
      cancellable,
      obligations: promises.map(({ obligation }) => obligation),
      variable: variable.map(([date, minor]) => ({ date, minor, obligation: null })),
      events: [...promises.flatMap(({ events }) => events), ...(modified?.events ?? []), ...told.priceEvents],
      modifications: modified ? [modified.change] : [],
      billings: told.billings,
      costs: cost === null ? [] : [{ minor: cost, term: monthsFrom(signed, 18), incremental: true }],
    }),
  );

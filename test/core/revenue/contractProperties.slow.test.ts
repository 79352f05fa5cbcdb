import fc from "fast-check";
import { addDays, type IsoDate } from "../../../src/core/dates/isoDate";
import { sumMinor } from "../../../src/core/money/sumMinor";
import { contractBalances } from "../../../src/core/revenue/recognition/contract/contractBalances";
import type { ContractFacts } from "../../../src/core/revenue/recognition/contract/facts";
import {
  accountTotals,
  isBalanced,
  journalFrom,
  journalOf,
  journalStyles,
} from "../../../src/core/revenue/recognition/contract/journal";
import { postedByObligation } from "../../../src/core/revenue/recognition/contract/postedRevenue";
import {
  recogniseContract,
  type RecognisedContract,
} from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { remainingPerformance } from "../../../src/core/revenue/recognition/contract/remainingPerformance";
import { closingBalance, rollForward } from "../../../src/core/revenue/recognition/contract/rollForward";
import { calendarPeriods } from "../../../src/core/revenue/recognition/schedule/termPeriods";
import {
  foreignBalances,
  foreignBalancesAt,
} from "../../../src/core/revenue/recognition/currency/foreignBooks";
import { RateTable, type Rate } from "../../../src/core/revenue/recognition/currency/RateTable";
import { arbitraryContract, life } from "../../support/arbitraryContract";
import { contractFacts, obligation } from "../../support/contractFacts";
import { seedsOfSlow } from "../../support/seeds";

const quarters = calendarPeriods(life, "quarter");
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(life.first, days));

const recognised = ({ obligations }: RecognisedContract, day: IsoDate): number =>
  sumMinor(obligations.map((ledger) => ledger.revenue(day)));
const allocated = ({ obligations }: RecognisedContract, day: IsoDate): number =>
  sumMinor(obligations.map((ledger) => ledger.price(day)));

/** The price by all that is known on a day. */
function priceOn({ price, variable, events, modifications, digits }: ContractFacts, day: IsoDate): number {
  const known = <Fact extends { readonly date: IsoDate }>(facts: readonly Fact[]): readonly Fact[] =>
    facts.filter(({ date }) => date <= day);
  const estimates = known(variable);
  const latest = estimates.reduce((newest, each) => (each.date < newest.date ? newest : each), estimates[0]!);
  const less = known(events)
    .filter(({ kind }) => kind === "credit" || kind === "payable to customer")
    .map(({ value }) => -value * 10 ** digits);
  return sumMinor([
    price,
    estimates.length === 0 ? 0 : latest.minor,
    ...less,
    ...known(modifications).map(({ minor }) => minor),
  ]);
}

test("P1 P18: the amounts of all obligations are the price after every re-allocation, and all of it is recognised", () => {
  fc.assert(
    fc.property(arbitraryContract, (facts) => {
      const contract = recogniseContract(facts);
      const days = [...facts.events, ...facts.variable, ...facts.modifications].map(({ date }) => date);
      expect(days.map((day) => allocated(contract, day))).toEqual(days.map((day) => priceOn(facts, day)));
      expect(recognised(contract, life.last)).toBe(priceOn(facts, life.last));
    }),
    seedsOfSlow,
  );
});

test("P5: the same facts give the same figures, and a period that is posted again posts nothing", () => {
  fc.assert(
    fc.property(arbitraryContract, fc.nat(20), (facts, closedQuarters) => {
      const first = postedByObligation(recogniseContract(facts), quarters);
      expect(JSON.stringify(postedByObligation(recogniseContract(facts), quarters))).toBe(
        JSON.stringify(first),
      );
      const closed = first.flatMap(({ obligation, revenue }) =>
        revenue.slice(0, closedQuarters).map((minor, at) => ({ obligation, period: quarters[at]!, minor })),
      );
      expect(postedByObligation(recogniseContract({ ...facts, closed }), quarters)).toEqual(first);
    }),
    seedsOfSlow,
  );
});

test("P6: what is recognised and what is left are the price on any day", () => {
  fc.assert(
    fc.property(arbitraryContract, anyDay, (facts, day) => {
      const contract = recogniseContract(facts);
      const left = contract.obligations.map((ledger) => ledger.price(day) - ledger.revenue(day));
      expect(recognised(contract, day) + sumMinor(left)).toBe(priceOn(facts, day));
      expect(recognised(contract, addDays(facts.signed, -1))).toBe(0);
    }),
    seedsOfSlow,
  );
});

test("P11: figures of a portfolio are the sums of its contracts, however they are grouped", () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryContract, { minLength: 2, maxLength: 4 }),
      anyDay,
      fc.nat(3),
      (all, day, cut) => {
        const contracts = all.map(recogniseContract);
        const figures = (some: readonly RecognisedContract[]): readonly number[] => [
          sumMinor(some.map((each) => recognised(each, day))),
          sumMinor(some.map((each) => remainingPerformance(each, day, [12]).total)),
          sumMinor(some.map((each) => contractBalances(each, day).contractLiability)),
        ];
        const [one, other] = [figures(contracts.slice(0, cut)), figures(contracts.slice(cut))];
        expect(figures(contracts)).toEqual(one.map((figure, at) => figure + other[at]!));
      },
    ),
    seedsOfSlow,
  );
});

test("P12: debits equal credits every day, by both methods, and the entries make the balances", () => {
  fc.assert(
    fc.property(arbitraryContract, fc.constantFrom(...journalStyles), anyDay, (facts, style, day) => {
      const contract = recogniseContract(facts);
      const lines = journalOf(contract, { first: facts.signed, last: day }, style);
      const days = [...new Set(lines.map(({ date }) => date))];
      const unbalanced = days.filter((each) => !isBalanced(lines.filter(({ date }) => date === each)));
      expect(unbalanced).toEqual([]);
      const posted = (...accounts: readonly string[]): number =>
        sumMinor(
          lines
            .filter(({ account }) => accounts.includes(account))
            .map(({ debit, credit }) => debit - credit),
        );
      const found = contractBalances(contract, day);
      expect(posted("Contract asset", "Contract liability")).toBe(
        found.contractAsset - found.contractLiability,
      );
      expect(posted("Revenue", "Revenue offset")).toBe(-found.revenue || 0);
      expect(posted("Receivable")).toBe(found.receivable);
      expect(posted("Contract costs")).toBe(found.costAsset);
    }),
    seedsOfSlow,
  );
});

test("P13: every quarter rolls forward to the next, and what remains is the price less what is recognised", () => {
  fc.assert(
    fc.property(arbitraryContract, anyDay, (facts, day) => {
      const contract = recogniseContract(facts);
      const moved = quarters.slice(0, 12).map((quarter) => rollForward(contract, quarter));
      const closing = moved.map((each) => each.closing);
      expect(moved.map(({ opening }) => opening)).toEqual([0, ...closing.slice(0, -1)]);
      expect(moved.map((each) => closingBalance(each.opening, each))).toEqual(closing);
      const unsatisfied = contract.obligations.map((ledger) => ledger.price(day) - ledger.revenue(day));
      const { total, bands } = remainingPerformance(contract, day, [12, 24]);
      expect(total).toBe(sumMinor(unsatisfied.filter((left) => left > 0)));
      expect(sumMinor(bands)).toBe(total);
    }),
    seedsOfSlow,
  );
});

describe("P14: a modification", () => {
  /** With a modification, and nothing after it that changes a price. */
  const modified = arbitraryContract
    .filter(({ modifications }) => modifications.length > 0)
    .map((facts): ContractFacts => ({
      ...facts,
      variable: [],
      events: facts.events.filter(({ kind }) => kind !== "credit" && kind !== "payable to customer"),
    }));

  const withTreatment = (
    facts: ContractFacts,
    treatment: "separate" | "prospective" | "catch-up",
  ): ContractFacts => ({
    ...facts,
    modifications: facts.modifications.map((each) => ({ ...each, treatment })),
  });
  const before = (facts: ContractFacts): ContractFacts => ({ ...facts, modifications: [] });

  test("changes no day before it, and brings the revised price in the end, under every treatment", () => {
    fc.assert(
      fc.property(modified, anyDay, (facts, day) => {
        const contract = recogniseContract(facts);
        const { date } = facts.modifications[0]!;
        const early = day < date ? day : addDays(date, -1);
        expect(recognised(contract, early)).toBe(recognised(recogniseContract(before(facts)), early));
        expect(recognised(contract, life.last)).toBe(priceOn(facts, life.last));
      }),
      seedsOfSlow,
    );
  });

  test("that is separate leaves the first contract as it was", () => {
    fc.assert(
      fc.property(modified, anyDay, (facts, day) => {
        const original = recogniseContract(before(facts)).obligations;
        const contract = recogniseContract(withTreatment(facts, "separate"));
        const kept = contract.obligations.slice(0, original.length);
        expect(kept.map((ledger) => ledger.revenue(day))).toEqual(
          original.map((ledger) => ledger.revenue(day)),
        );
      }),
      seedsOfSlow,
    );
  });

  test("that is caught up is as if the contract had been so from the start", () => {
    fc.assert(
      fc.property(modified, anyDay, (facts, days) => {
        const [change] = facts.modifications;
        const day = days < change!.date ? change!.date : days;
        const fromStart = recogniseContract({
          ...before(facts),
          price: facts.price + change!.minor,
          obligations: [...facts.obligations, ...change!.obligations],
        });
        const caughtUp = recogniseContract(withTreatment(facts, "catch-up"));
        expect(caughtUp.obligations.map((ledger) => ledger.revenue(day))).toEqual(
          fromStart.obligations.map((ledger) => ledger.revenue(day)),
        );
      }),
      seedsOfSlow,
    );
  });
});

describe("P15: closed periods", () => {
  const known = (facts: ContractFacts): ContractFacts => ({
    ...facts,
    modifications: [],
    variable: [],
    events: facts.events.filter(({ kind }) => kind !== "credit" && kind !== "payable to customer"),
  });
  const postedBy = (facts: ContractFacts): ReadonlyMap<string, readonly number[]> =>
    new Map(
      postedByObligation(recogniseContract(facts), quarters).map((each) => [each.obligation, each.revenue]),
    );

  test("never change; the difference sits in the first open one, and the total is kept", () => {
    fc.assert(
      fc.property(arbitraryContract, fc.integer({ min: 1, max: 12 }), (facts, closedQuarters) => {
        const first = postedBy(known(facts));
        const open = postedBy(facts);
        // What was promised later had nothing when the periods were closed.
        const before = (id: string): readonly number[] =>
          (first.get(id) ?? quarters.map(() => 0)).slice(0, closedQuarters);
        const closed = [...open.keys()].flatMap((obligation) =>
          before(obligation).map((minor, at) => ({ obligation, period: quarters[at]!, minor })),
        );
        for (const [obligation, revenue] of postedBy({ ...facts, closed })) {
          const later = open.get(obligation)!;
          expect(revenue.slice(0, closedQuarters)).toEqual(before(obligation));
          expect(revenue.slice(closedQuarters + 1)).toEqual(later.slice(closedQuarters + 1));
          expect(sumMinor(revenue)).toBe(sumMinor(later));
        }
      }),
      seedsOfSlow,
    );
  });
});

test("balances never stand on both sides", () => {
  fc.assert(
    fc.property(arbitraryContract, anyDay, (facts, day) => {
      const found = contractBalances(recogniseContract(facts), day);
      expect(Math.min(found.contractAsset, found.contractLiability)).toBe(0);
      expect(found.due - found.revenue - found.interest - found.expectedBack).toBe(
        found.contractLiability - found.contractAsset,
      );
    }),
    seedsOfSlow,
  );
});

test("revenue and interest of a financed contract make what is paid, and nothing is left of it", () => {
  const financed = fc.record({
    price: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 10 ** 9 })),
    annualRate: fc.double({ min: 0.001, max: 0.4, noNaN: true }),
    start: fc.integer({ min: 0, max: 600 }),
    length: fc.integer({ min: 0, max: 900 }),
    payment: fc.integer({ min: 0, max: 1700 }),
  });
  fc.assert(
    fc.property(financed, anyDay, ({ price, annualRate, start, length, payment }, day) => {
      const first = addDays(life.first, start);
      const paid = addDays(life.first, payment);
      const service = obligation("service", {
        method: "straight line",
        term: { first, last: addDays(first, length) },
      });
      const contract = recogniseContract(
        contractFacts({
          signed: life.first,
          price,
          obligations: [service],
          billings: [{ date: paid, minor: price, paid }],
          financing: { annualRate, payment: paid },
        }),
      );
      const { revenue, interest, contractAsset, contractLiability } = contractBalances(contract, life.last);
      expect({ total: revenue + interest, contractAsset, contractLiability }).toEqual({
        total: price,
        contractAsset: 0,
        contractLiability: 0,
      });
      const atDay = contractBalances(contract, day).interest;
      expect(Math.abs(atDay)).toBeLessThanOrEqual(Math.abs(interest));
      expect(Math.sign(atDay) * Math.sign(interest)).toBeGreaterThanOrEqual(0);
    }),
    seedsOfSlow,
  );
});

test("at a rate that never changes no gain or loss arises but of rounding", () => {
  const rate = { from: "USD", to: "EUR", date: addDays(life.first, -1), rate: 0.9, kind: "closing" } as const;
  const books = { rates: new RateTable([rate], "USD", "EUR"), digits: 2 };
  // Half a minor unit for each of four balances, in at most a hundred steps.
  const most = 200;
  fc.assert(
    fc.property(arbitraryContract, anyDay, (facts, day) => {
      const contract = recogniseContract({ ...facts, digits: 2 });
      const { fx, revenue, cash } = foreignBalances(contract, books, day);
      const own = contractBalances(contract, day);
      expect(Math.abs(fx)).toBeLessThanOrEqual(most);
      expect(Math.abs(revenue - own.revenue * 0.9)).toBeLessThanOrEqual(most);
      expect(Math.abs(cash - own.cash * 0.9)).toBeLessThanOrEqual(most);
    }),
    seedsOfSlow,
  );
});

describe("in another currency, at rates that change", () => {
  const rates = quarters.map(({ first }, at): Rate => ({
    from: "USD",
    to: "JPY",
    date: at === 0 ? addDays(life.first, -60) : first,
    rate: 100 + ((at * 7) % 13),
    kind: "closing",
  }));
  const books = { rates: new RateTable(rates, "USD", "JPY"), digits: 0 };
  const risingDays = fc
    .uniqueArray(anyDay, { minLength: 1, maxLength: 5 })
    .map((days) => days.sort() as readonly IsoDate[]);

  test("balances of many days are those of each day alone", () => {
    fc.assert(
      fc.property(arbitraryContract, risingDays, (facts, days) => {
        const contract = recogniseContract({ ...facts, digits: 2 });
        expect(foreignBalancesAt(contract, books, days)).toEqual(
          days.map((day) => foreignBalances(contract, books, day)),
        );
      }),
      seedsOfSlow,
    );
  });

  test("debits equal credits, by both methods, and the entries make the balances", () => {
    fc.assert(
      fc.property(arbitraryContract, risingDays, fc.constantFrom(...journalStyles), (facts, days, style) => {
        const contract = recogniseContract({ ...facts, digits: 2 });
        const nothing = foreignBalances(contract, books, addDays(facts.signed, -1));
        const struck = foreignBalancesAt(contract, books, days).map((balances, at) => ({
          date: days[at]!,
          balances,
        }));
        const lines = journalFrom(nothing, struck, style);
        const unbalanced = days.filter((day) => !isBalanced(lines.filter(({ date }) => date === day)));
        expect(unbalanced).toEqual([]);
        const totals = accountTotals(lines);
        const { fx, costAsset, contractLiability } = struck.at(-1)!.balances;
        expect(totals.get("Exchange gain or loss") ?? 0).toBe(-fx || 0);
        expect(totals.get("Contract costs") ?? 0).toBe(costAsset);
        expect(totals.get("Contract liability") ?? 0).toBe(-contractLiability || 0);
      }),
      seedsOfSlow,
    );
  });
});

test("what is counted of a promise, and its amount, give its revenue to the end of any day", () => {
  fc.assert(
    fc.property(arbitraryContract, anyDay, (facts, day) => {
      const contract = recogniseContract({ ...facts, progressDigits: null });
      for (const ledger of contract.obligations) {
        const basis = ledger.basis(day);
        if (!basis?.progress) continue;
        const { carried, amount, share, progress } = basis;
        const atCost = progress.atCost ?? { done: 0, inAll: 0 };
        const exact = carried + (amount - atCost.inAll) * (progress.done / progress.inAll) + atCost.done;
        expect(Math.abs(exact - ledger.revenue(day))).toBeLessThan(0.51);
        expect(progress.done / progress.inAll).toBeCloseTo(share, 9);
      }
    }),
  );
});

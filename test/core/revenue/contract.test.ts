import fc from "fast-check";
import { addDays, isoDate } from "../../../src/core/dates/isoDate";
import { monthsFrom, type Period } from "../../../src/core/dates/period";
import { sumMinor } from "../../../src/core/money/sumMinor";
import { contractBalances } from "../../../src/core/revenue/recognition/contract/contractBalances";
import { treatments, type ContractFacts } from "../../../src/core/revenue/recognition/contract/facts";
import { isBalanced, journalOf, journalStyles } from "../../../src/core/revenue/recognition/contract/journal";
import { postedRevenue } from "../../../src/core/revenue/recognition/contract/postedRevenue";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { remainingPerformance } from "../../../src/core/revenue/recognition/contract/remainingPerformance";
import { closingBalance, rollForward } from "../../../src/core/revenue/recognition/contract/rollForward";
import { calendarPeriods } from "../../../src/core/revenue/recognition/schedule/termPeriods";
import { billing, contractFacts, event, obligation, term } from "../../support/contractFacts";
import { seeds } from "../../support/seeds";

describe("facts that cannot be", () => {
  const service = obligation("service", { method: "straight line", term: term("2025-01-01", "2025-12-31") });

  test.each<[string, Partial<ContractFacts>]>([
    ["TERM_MISSING", { obligations: [{ ...service, term: null }] }],
    ["EVENT_BEFORE_CONTRACT", { obligations: [service], events: [event("2024-12-31", "credit", 1)] }],
    [
      "OBLIGATION_UNKNOWN",
      { obligations: [service], events: [event("2025-02-01", "credit", 1, { obligation: "servcie" })] },
    ],
    [
      "RETURNS_ABOVE_QUANTITY",
      { obligations: [service], events: [event("2025-02-01", "expected returns", 1)] },
    ],
  ])("%s", (code, facts) => {
    expect(() => recogniseContract(contractFacts({ price: 100, ...facts }))).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });
});

test("a credit for all alike takes its part of what is earned at once, and the rest from what comes", () => {
  const contract = recogniseContract(
    contractFacts({
      price: 90_00,
      obligations: [
        obligation("service", { method: "straight line", term: term("2025-01-01", "2025-03-31") }),
      ],
      events: [event("2025-02-01", "credit", 45)],
    }),
  );
  expect(contract.catchUps).toEqual([
    { date: "2025-02-01", obligation: "service", minor: -15_50, reason: "credit" },
  ]);
  expect(rollForward(contract, term("2025-02-01", "2025-02-28"))).toMatchObject({
    recognised: 14_00,
    modifications: -15_50,
  });
});

test("a modification at stand-alone prices is a contract of its own, and changes nothing of the first", () => {
  const first = obligation("first", {
    method: "straight line",
    ssp: 120,
    term: term("2025-01-01", "2025-12-31"),
  });
  const second = { ...first, id: "second", term: term("2025-07-01", "2025-12-31"), ssp: 60 };
  const contract = recogniseContract(
    contractFacts({
      price: 100_00,
      obligations: [first],
      modifications: [{ date: isoDate("2025-07-01"), minor: 60_00, obligations: [second], treatment: null }],
    }),
  );
  expect(contract.modifications[0]!.treatment).toBe("separate");
  expect(contract.obligations.map((ledger) => ledger.revenue(isoDate("2025-12-31")))).toEqual([
    100_00, 60_00,
  ]);
});

test("a period closed before a fact was known keeps its figure; the next open one takes the difference", () => {
  const months = calendarPeriods(term("2025-04-01", "2025-09-30"), "month");
  const line = obligation("service", {
    method: "straight line",
    convention: "month prorate",
    term: term("2025-04-01", "2025-09-30"),
  });
  const [ledger] = recogniseContract(contractFacts({ price: 6000_00, obligations: [line] })).obligations;
  const closed = [{ last: isoDate("2025-04-30"), revenue: 0 }];
  expect(postedRevenue((day) => ledger!.revenue(day), months, closed)).toEqual([
    0, 2000_00, 1000_00, 1000_00, 1000_00, 1000_00,
  ]);
});

/** A contract of two services with an estimate, a credit and a modification on the way. */
const contracts = fc
  .record({
    price: fc.integer({ min: 0, max: 10 ** 9 }),
    split: fc.integer({ min: 1, max: 99 }),
    months: fc.tuple(fc.integer({ min: 1, max: 36 }), fc.integer({ min: 1, max: 36 })),
    variable: fc.integer({ min: -(10 ** 6), max: 10 ** 6 }),
    credit: fc.integer({ min: 0, max: 1000 }),
    change: fc.integer({ min: 0, max: 10 ** 8 }),
    modifiedAfter: fc.integer({ min: 1, max: 900 }),
    treatment: fc.constantFrom(...treatments),
    billed: fc.integer({ min: 0, max: 10 ** 7 }),
  })
  .map(
    ({ price, split, months, variable, credit, change, modifiedAfter, treatment, billed }): ContractFacts => {
      const begins = isoDate("2025-01-15");
      const modified = addDays(begins, modifiedAfter);
      const service = (id: string, ssp: number, length: number) =>
        obligation(id, { method: "straight line", ssp, term: monthsFrom(begins, length) });
      return contractFacts({
        signed: begins,
        price,
        obligations: [service("A", split, months[0]), service("B", 100 - split, months[1])],
        variable: [{ date: isoDate("2025-03-10"), minor: variable, obligation: null }],
        events: [event("2025-05-20", "credit", credit)],
        modifications: [
          {
            date: modified,
            minor: change,
            obligations: [
              obligation("C", { method: "straight line", ssp: 50, term: monthsFrom(modified, 6) }),
            ],
            treatment,
          },
        ],
        billings: [billing("2025-02-01", billed, "2025-03-01")],
      });
    },
  );

const life: Period = { first: isoDate("2025-01-01"), last: isoDate("2029-12-31") };

describe("for all contracts", () => {
  test("what is recognised in the end is the price as known in the end", () => {
    fc.assert(
      fc.property(contracts, (facts) => {
        const { obligations } = recogniseContract(facts);
        const variable = facts.variable.reduce((sum, { minor }) => sum + minor, 0);
        const credits = facts.events.reduce((sum, { value }) => sum + value * 100, 0);
        const added = facts.modifications.reduce((sum, { minor }) => sum + minor, 0);
        const price = facts.price + variable - credits + added;
        expect(sumMinor(obligations.map((ledger) => ledger.price(life.last)))).toBe(price);
        expect(sumMinor(obligations.map((ledger) => ledger.revenue(life.last)))).toBe(price);
        expect(remainingPerformance(recogniseContract(facts), life.last, [12]).total).toBe(0);
      }),
      seeds,
    );
  });

  test("debits equal credits every day, by both methods, and every month rolls forward", () => {
    fc.assert(
      fc.property(contracts, fc.constantFrom(...journalStyles), (facts, style) => {
        const contract = recogniseContract(facts);
        let before = 0;
        for (const month of calendarPeriods({ first: life.first, last: isoDate("2027-06-30") }, "quarter")) {
          const lines = journalOf(contract, month, style);
          for (const day of new Set(lines.map(({ date }) => date))) {
            expect(isBalanced(lines.filter(({ date }) => date === day))).toBe(true);
          }
          const moved = rollForward(contract, month);
          expect(moved.opening).toBe(before);
          expect(closingBalance(moved.opening, moved)).toBe(moved.closing);
          before = moved.closing;
        }
      }),
      { ...seeds, numRuns: Math.ceil(seeds.numRuns / 10) },
    );
  });

  test("a fact learned after a close changes no closed figure, and nothing is lost", () => {
    fc.assert(
      fc.property(contracts, fc.integer({ min: 0, max: 30 }), (facts, closedMonths) => {
        const known = { ...facts, modifications: [], events: [], variable: [] };
        const months = calendarPeriods(life, "month");
        const revenueOf = (each: ContractFacts) => {
          const { obligations } = recogniseContract(each);
          return (day: Parameters<(typeof obligations)[0]["revenue"]>[0]) =>
            sumMinor(obligations.map((ledger) => ledger.revenue(day)));
        };
        const first = postedRevenue(revenueOf(known), months, []);
        const closed = months
          .slice(0, closedMonths)
          .map(({ last }, index) => ({ last, revenue: first[index]! }));
        const again = postedRevenue(revenueOf(facts), months, closed);
        expect(again.slice(0, closedMonths)).toEqual(first.slice(0, closedMonths));
        expect(sumMinor(again)).toBe(revenueOf(facts)(life.last));
      }),
      seeds,
    );
  });

  test("balances are never on both sides", () => {
    fc.assert(
      fc.property(contracts, fc.integer({ min: 0, max: 1500 }), (facts, days) => {
        const found = contractBalances(recogniseContract(facts), addDays(life.first, days));
        expect(Math.min(found.contractAsset, found.contractLiability)).toBe(0);
        expect(found.due - found.revenue - found.expectedBack).toBe(
          found.contractLiability - found.contractAsset,
        );
      }),
      seeds,
    );
  });
});

import { isoDate } from "../../../src/core/dates/isoDate";
import { contractBalances } from "../../../src/core/revenue/recognition/contract/contractBalances";
import type { ContractFacts } from "../../../src/core/revenue/recognition/contract/facts";
import {
  accountTotals,
  journalOf,
  type JournalStyle,
} from "../../../src/core/revenue/recognition/contract/journal";
import {
  recogniseContract,
  type RecognisedContract,
} from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { remainingPerformance } from "../../../src/core/revenue/recognition/contract/remainingPerformance";
import { billing, contractFacts, event, obligation, term } from "../../support/contractFacts";

/** Revenue to the end of a day, in major units, by obligation. */
function revenue(contract: RecognisedContract, date: string): Record<string, number> {
  return Object.fromEntries(
    contract.obligations.map((ledger) => [ledger.obligation.id, ledger.revenue(isoDate(date)) / 100]),
  );
}

function price(contract: RecognisedContract, date: string): Record<string, number> {
  return Object.fromEntries(
    contract.obligations.map((ledger) => [ledger.obligation.id, ledger.price(isoDate(date)) / 100]),
  );
}

function totals(facts: ContractFacts, days: ReturnType<typeof term>, style: JournalStyle = "balance sheet") {
  const lines = journalOf(recogniseContract(facts), days, style);
  return Object.fromEntries([...accountTotals(lines)].map(([account, minor]) => [account, minor / 100]));
}

describe("ASC 606-10-55, Example 5 Case B: 30 units more at a lower price, and a credit for faulty ones", () => {
  const facts = contractFacts({
    price: 12_000_00,
    obligations: [obligation("units", { method: "units", quantity: 120, ssp: 12_000 })],
    events: [
      event("2025-03-31", "progress", 60),
      event("2025-04-01", "credit", 900, { note: "delivered" }),
      event("2025-04-30", "usage", 45),
    ],
    modifications: [
      {
        date: isoDate("2025-04-01"),
        minor: 2400_00,
        obligations: [obligation("units", { method: "units", quantity: 30, ssp: 2400 })],
        treatment: null,
      },
    ],
  });
  const contract = recogniseContract(facts);

  test("6,000 before; the credit of 900 at once; 93.33 a unit from then on", () => {
    expect(revenue(contract, "2025-03-31")).toEqual({ units: 6000 });
    expect(revenue(contract, "2025-04-01")).toEqual({ units: 5100 });
    expect(revenue(contract, "2025-04-30")).toEqual({ units: 5100 + 4200 });
    expect(price(contract, "2025-04-30")).toEqual({ units: 13_500 });
  });

  test("it is prospective, and says why", () => {
    expect(contract.modifications).toEqual([
      expect.objectContaining({
        treatment: "prospective",
        reason: "what is left is distinct from what is served",
      }),
    ]);
  });
});

describe("Example 6: variable consideration promised before a modification", () => {
  const contract = recogniseContract(
    contractFacts({
      price: 1000_00,
      obligations: [obligation("X", { term: term("2025-01-01", "2025-01-01") }), obligation("Y", {})],
      variable: [
        { date: isoDate("2025-01-01"), minor: 200_00, obligation: null },
        { date: isoDate("2025-03-01"), minor: 240_00, obligation: null },
      ],
      modifications: [
        {
          date: isoDate("2025-02-01"),
          minor: 300_00,
          obligations: [obligation("Z", {})],
          treatment: "prospective",
        },
      ],
      events: [
        event("2025-04-01", "delivery", 1, { obligation: "Y" }),
        event("2025-05-01", "delivery", 1, { obligation: "Z" }),
      ],
    }),
  );

  test("600 for X; 450 each for Y and Z; 20 more for X, 10 each for Y and Z", () => {
    expect(revenue(contract, "2025-01-31")).toEqual({ X: 600, Y: 0, Z: 0 });
    expect(price(contract, "2025-02-01")).toEqual({ X: 600, Y: 450, Z: 450 });
    expect(price(contract, "2025-03-01")).toEqual({ X: 620, Y: 460, Z: 460 });
    expect(revenue(contract, "2025-05-01")).toEqual({ X: 620, Y: 460, Z: 460 });
  });

  test("the catch-up names its reason", () => {
    expect(contract.catchUps).toContainEqual({
      date: "2025-03-01",
      obligation: "X",
      minor: 20_00,
      reason: "variable consideration estimated anew",
    });
  });
});

test("Example 7: a service cut to 80,000 for its third year and extended by three years for 200,000", () => {
  const service = { method: "straight line", convention: "month prorate" } as const;
  const contract = recogniseContract(
    contractFacts({
      price: 300_000_00,
      obligations: [
        obligation("cleaning", { ...service, term: term("2025-01-01", "2027-12-31"), ssp: 300_000 }),
      ],
      modifications: [
        {
          date: isoDate("2027-01-01"),
          minor: 180_000_00,
          obligations: [
            obligation("cleaning", { ...service, term: term("2025-01-01", "2030-12-31"), ssp: 200_000 }),
          ],
          treatment: null,
        },
      ],
    }),
  );
  expect(revenue(contract, "2026-12-31")).toEqual({ cleaning: 200_000 });
  for (const [year, toDate] of [
    [2027, 270_000],
    [2028, 340_000],
    [2029, 410_000],
    [2030, 480_000],
  ] as const) {
    expect(revenue(contract, `${year}-12-31`)).toEqual({ cleaning: toDate });
  }
});

test("Example 8: a building modified half way is caught up as if from the start", () => {
  const contract = recogniseContract(
    contractFacts({
      price: 1_000_000_00,
      progressDigits: 3,
      obligations: [obligation("building", { method: "cost to cost", quantity: 700_000 })],
      events: [event("2025-12-31", "progress", 420_000), event("2026-03-31", "estimate change", 820_000)],
      variable: [{ date: isoDate("2026-03-31"), minor: 200_000_00, obligation: null }],
      modifications: [{ date: isoDate("2026-03-31"), minor: 150_000_00, obligations: [], treatment: null }],
    }),
  );
  expect(revenue(contract, "2025-12-31")).toEqual({ building: 600_000 });
  expect(revenue(contract, "2026-03-31")).toEqual({ building: 691_200 });
  expect(contract.modifications[0]).toMatchObject({
    treatment: "catch-up",
    reason: "what is left belongs to a promise that is partly kept: building",
  });
});

test("Example 19: elevators delivered and not yet installed bring their cost", () => {
  const contract = recogniseContract(
    contractFacts({
      price: 5_000_000_00,
      obligations: [obligation("refurbishment", { method: "cost to cost", quantity: 4_000_000 })],
      events: [event("2025-12-31", "delivery", 1_500_000), event("2025-12-31", "progress", 2_000_000)],
    }),
  );
  expect(revenue(contract, "2025-12-31")).toEqual({ refurbishment: 2_200_000 });
});

test("Example 22: three of a hundred products are expected back", () => {
  const facts = contractFacts({
    price: 10_000_00,
    obligations: [obligation("products", { quantity: 100, term: term("2025-01-10", "2025-01-10") })],
    events: [event("2025-01-10", "expected returns", 3)],
    billings: [billing("2025-01-10", 10_000, "2025-01-10")],
  });
  expect(totals(facts, term("2025-01-01", "2025-01-31"))).toEqual({
    Cash: 10_000,
    "Refund liability": -300,
    Revenue: -9700,
  });
});

test("Example 24: a volume rebate lowers the price of all units, and is caught up", () => {
  const contract = recogniseContract(
    contractFacts({
      obligations: [obligation("products", { method: "units", ssp: 100 })],
      events: [
        event("2025-03-31", "usage", 75),
        event("2025-06-30", "estimate change", 90),
        event("2025-06-30", "usage", 500),
      ],
    }),
  );
  expect(revenue(contract, "2025-03-31")).toEqual({ products: 7500 });
  expect(revenue(contract, "2025-06-30")).toEqual({ products: 7500 + 44_250 });
});

describe("Example 38: payment due on 31 January, paid on 1 March, promise kept on 31 March", () => {
  const facts = (cancellable: boolean): ContractFacts =>
    contractFacts({
      cancellable,
      price: 1000_00,
      obligations: [obligation("product", { term: term("2025-03-31", "2025-03-31") })],
      billings: [billing("2025-01-31", 1000, "2025-03-01")],
    });
  const on = (cancellable: boolean, date: string) =>
    contractBalances(recogniseContract(facts(cancellable)), isoDate(date));

  test("Case A, cancellable: nothing is booked until cash comes", () => {
    expect(on(true, "2025-01-31")).toMatchObject({ receivable: 0, contractLiability: 0 });
    expect(on(true, "2025-03-01")).toMatchObject({ cash: 1000_00, contractLiability: 1000_00 });
    expect(on(true, "2025-03-31")).toMatchObject({ contractLiability: 0, revenue: 1000_00 });
  });

  test("Case B, not cancellable: a receivable on the day it is due", () => {
    expect(on(false, "2025-01-31")).toMatchObject({ receivable: 1000_00, contractLiability: 1000_00 });
    expect(on(false, "2025-03-01")).toMatchObject({ receivable: 0, cash: 1000_00 });
    expect(on(false, "2025-03-31")).toMatchObject({ contractLiability: 0, revenue: 1000_00 });
  });
});

test("Example 39: product A before the bill is a contract asset", () => {
  const contract = recogniseContract(
    contractFacts({
      price: 1000_00,
      obligations: [
        obligation("A", { ssp: 400, term: term("2025-02-01", "2025-02-01") }),
        obligation("B", { ssp: 600, term: term("2025-03-01", "2025-03-01") }),
      ],
      billings: [billing("2025-03-01", 1000)],
    }),
  );
  expect(contractBalances(contract, isoDate("2025-02-01"))).toMatchObject({
    contractAsset: 400_00,
    receivable: 0,
  });
  expect(journalOf(contract, term("2025-03-01", "2025-03-01"), "balance sheet")).toEqual([
    { date: "2025-03-01", account: "Receivable", debit: 1000_00, credit: 0 },
    { date: "2025-03-01", account: "Contract asset", debit: 0, credit: 400_00 },
    { date: "2025-03-01", account: "Revenue", debit: 0, credit: 600_00 },
  ]);
});

test("Example 42 Case B: 400 a month for two years, at the end of the first half year", () => {
  const contract = recogniseContract(
    contractFacts({
      price: 9600_00,
      obligations: [
        obligation("service", {
          method: "straight line",
          convention: "month prorate",
          term: term("2025-07-01", "2027-06-30"),
        }),
      ],
      signed: isoDate("2025-06-30"),
    }),
  );
  expect(remainingPerformance(contract, isoDate("2025-12-31"), [12, 24])).toEqual({
    total: 7200_00,
    bands: [4800_00, 2400_00, 0],
  });
});

test("Dynamics 365: a deferred bill of 3,000 and an earned one of 2,000 by the profit and loss method", () => {
  const facts = contractFacts({
    price: 5000_00,
    obligations: [
      obligation("support", { ssp: 3000, method: "straight line", term: term("2026-01-01", "2026-12-31") }),
      obligation("hardware", { ssp: 2000, term: term("2025-01-20", "2025-01-20") }),
    ],
    billings: [billing("2025-01-10", 3000), billing("2025-01-20", 2000)],
  });
  expect(totals(facts, term("2025-01-01", "2025-01-31"), "profit and loss")).toEqual({
    Receivable: 5000,
    "Revenue offset": 3000,
    "Contract liability": -3000,
    Revenue: -5000,
  });
});

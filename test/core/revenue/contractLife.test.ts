import { endOfMonth, isoDate } from "../../../src/core/dates/isoDate";
import { contractBalances } from "../../../src/core/revenue/recognition/contract/contractBalances";
import type { ContractFacts } from "../../../src/core/revenue/recognition/contract/facts";
import { accountTotals, journalOf } from "../../../src/core/revenue/recognition/contract/journal";
import { liabilityByTerm } from "../../../src/core/revenue/recognition/contract/liabilityByTerm";
import { postedByObligation } from "../../../src/core/revenue/recognition/contract/postedRevenue";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { remainingPerformance } from "../../../src/core/revenue/recognition/contract/remainingPerformance";
import { calendarPeriods } from "../../../src/core/revenue/recognition/schedule/termPeriods";
import { billing, contractFacts, event, majorOn, obligation, term } from "../../support/contractFacts";

const code = (name: string): Error => expect.objectContaining({ code: name }) as Error;

function revenueOn(facts: ContractFacts, ...days: readonly string[]): readonly number[] {
  const [ledger] = recogniseContract(facts).obligations;
  return days.map((day) => majorOn((date) => ledger!.revenue(date), day));
}

describe("a hold", () => {
  const quarter = contractFacts({
    price: 90_00,
    obligations: [obligation("service", { method: "straight line", term: term("2025-01-01", "2025-03-31") })],
  });

  test("stops recognition with its day; the release takes up what came in between", () => {
    const facts = { ...quarter, events: [event("2025-01-11", "hold", 0), event("2025-02-01", "release", 0)] };
    expect(revenueOn(facts, "2025-01-10", "2025-01-11", "2025-01-31", "2025-02-01", "2025-03-31")).toEqual([
      10, 10, 10, 32, 90,
    ]);
  });

  test("without a release nothing more comes, and what is left has no date", () => {
    const contract = recogniseContract({ ...quarter, events: [event("2025-01-11", "hold", 0)] });
    expect(remainingPerformance(contract, isoDate("2025-01-31"), [12])).toEqual({
      total: 80_00,
      bands: [0, 80_00],
    });
  });

  test("a release without it is refused: RELEASE_WITHOUT_HOLD", () => {
    expect(() => recogniseContract({ ...quarter, events: [event("2025-02-01", "release", 0)] })).toThrow(
      code("RELEASE_WITHOUT_HOLD"),
    );
  });
});

test("before a modification the plan ends with what was promised then, whatever is done after it", () => {
  const more = obligation("advice", { method: "hours", quantity: 50, ssp: 500 });
  const contract = recogniseContract(
    contractFacts({
      price: 1000_00,
      obligations: [obligation("advice", { method: "hours", quantity: 100 })],
      events: [event("2025-02-28", "progress", 40), event("2025-05-31", "progress", 150)],
      modifications: [
        { date: isoDate("2025-04-01"), minor: 500_00, obligations: [more], treatment: "catch-up" },
      ],
    }),
  );
  expect(remainingPerformance(contract, isoDate("2025-03-31"), [1, 12])).toEqual({
    total: 600_00,
    bands: [0, 600_00, 0],
  });
  expect(contract.obligations[0]!.revenue(isoDate("2025-05-31"))).toBe(1500_00);
});

describe("units at the price of one beside a service", () => {
  const visits = obligation("visits", { method: "units", ssp: 500 });
  const service = contractFacts({
    price: 1000_00,
    obligations: [
      obligation("service", { method: "straight line", ssp: 1000, term: term("2025-01-01", "2025-12-31") }),
      visits,
    ],
    events: [event("2025-03-01", "usage", 2, { obligation: "visits" })],
  });
  const yearsRevenue = (facts: ContractFacts): readonly number[] =>
    recogniseContract(facts).obligations.map((ledger) => ledger.revenue(isoDate("2025-12-31")));

  test("take nothing of a credit for the contract, and all of one for them", () => {
    const creditFor = (of: string | null): ContractFacts => ({
      ...service,
      events: [...service.events, event("2025-06-30", "credit", 300, { obligation: of })],
    });
    expect(yearsRevenue(creditFor(null))).toEqual([700_00, 1000_00]);
    expect(yearsRevenue(creditFor("visits"))).toEqual([1000_00, 700_00]);
  });

  test.each(["prospective", "catch-up"] as const)("take nothing of a %s change of price", (treatment) => {
    const change = { date: isoDate("2025-07-01"), minor: 200_00, obligations: [], treatment };
    expect(yearsRevenue({ ...service, modifications: [change] })).toEqual([1200_00, 1000_00]);
  });
});

describe("a contract at a loss", () => {
  const bridge = contractFacts({
    price: 1000_00,
    obligations: [obligation("bridge", { method: "cost to cost", quantity: 1200 })],
    events: [
      event("2025-06-30", "progress", 300),
      event("2025-12-31", "progress", 600),
      event("2026-06-30", "estimate change", 900),
    ],
  });
  const provision = (day: string) => contractBalances(recogniseContract(bridge), isoDate(day)).lossProvision;

  test("is provided for in full at once, and the provision falls with progress", () => {
    // A loss of 200: at a quarter 50 are booked with cost and revenue, 150 are provided.
    expect(provision("2025-01-01")).toBe(200_00);
    expect(provision("2025-06-30")).toBe(150_00);
    expect(provision("2025-12-31")).toBe(100_00);
  });

  test("and is released when the cost is expected below the price", () => {
    expect(provision("2026-06-30")).toBe(0);
  });

  test("stands in the journal as an expense", () => {
    const lines = journalOf(recogniseContract(bridge), term("2025-01-01", "2025-06-30"), "balance sheet");
    expect(Object.fromEntries(accountTotals(lines))).toEqual({
      "Loss provision": -150_00,
      "Expected losses": 150_00,
      "Contract asset": 250_00,
      Revenue: -250_00,
    });
  });
});

test("more done than is expected in all is refused: PROGRESS_ABOVE_EXPECTED", () => {
  const facts = contractFacts({
    price: 100_00,
    obligations: [obligation("hours", { method: "hours", quantity: 10 })],
    events: [event("2025-02-01", "progress", 11)],
  });
  expect(() => revenueOn(facts, "2025-02-28")).toThrow(code("PROGRESS_ABOVE_EXPECTED"));
});

describe("costs of a contract", () => {
  const facts = contractFacts({
    price: 0,
    obligations: [],
    costs: [
      { minor: 1200_00, term: term("2025-01-01", "2025-12-31"), incremental: true },
      { minor: 250_00, term: term("2025-01-01", "2025-12-31"), incremental: false },
    ],
  });

  test("incremental ones become an asset that is used up over their term; others are an expense at once", () => {
    const on = (day: string) => contractBalances(recogniseContract(facts), isoDate(day));
    expect(on("2024-12-31")).toMatchObject({ costsSpent: 0, costAsset: 0, costExpense: 0 });
    expect(on("2025-01-01")).toMatchObject({ costsSpent: 1450_00 });
    expect(on("2025-03-14")).toMatchObject({ costsSpent: 1450_00, costAsset: 960_00, costExpense: 490_00 });
    expect(on("2025-12-31")).toMatchObject({ costAsset: 0, costExpense: 1450_00 });
  });

  test("are booked when they begin", () => {
    const lines = journalOf(recogniseContract(facts), term("2025-01-01", "2025-03-14"), "balance sheet");
    expect(Object.fromEntries(accountTotals(lines))).toEqual({
      "Contract costs": 960_00,
      "Costs spent": -1450_00,
      "Amortised contract costs": 490_00,
    });
  });
});

describe("significant financing", () => {
  const product = (delivered: string) => obligation("product", { term: term(delivered, delivered) });

  test("Example 29 Case A: 4,000 paid two years ahead at 6 % is revenue of 4,494.40 and interest of 494.40", () => {
    const contract = recogniseContract(
      contractFacts({
        price: 4000_00,
        obligations: [product("2027-01-01")],
        billings: [billing("2025-01-01", 4000, "2025-01-01")],
        financing: { annualRate: 0.06, payment: isoDate("2025-01-01") },
      }),
    );
    const on = (day: string) => contractBalances(contract, isoDate(day));
    expect(on("2026-01-01")).toMatchObject({ contractLiability: 4240_00, interest: -240_00, revenue: 0 });
    expect(on("2027-01-01")).toMatchObject({ contractLiability: 0, interest: -494_40, revenue: 4494_40 });
  });

  test("Example 26: 121 paid two years after delivery at 10 % is revenue of 100 and interest income of 21", () => {
    const contract = recogniseContract(
      contractFacts({
        price: 121_00,
        obligations: [product("2025-01-01")],
        billings: [billing("2027-01-01", 121, "2027-01-01")],
        financing: { annualRate: 0.1, payment: isoDate("2027-01-01") },
      }),
    );
    const on = (day: string) => contractBalances(contract, isoDate(day));
    expect(on("2025-01-01")).toMatchObject({ revenue: 100_00, contractAsset: 100_00, interest: 0 });
    expect(on("2026-01-01")).toMatchObject({ contractAsset: 110_00, interest: 10_00 });
    expect(on("2027-01-01")).toMatchObject({ contractAsset: 0, interest: 21_00, cash: 121_00 });
  });

  test("needs a day on which the promise is kept: FINANCING_WITHOUT_DAY", () => {
    const facts = contractFacts({
      price: 100_00,
      obligations: [obligation("product", {})],
      financing: { annualRate: 0.1, payment: isoDate("2027-01-01") },
    });
    expect(() => recogniseContract(facts)).toThrow(code("FINANCING_WITHOUT_DAY"));
  });
});

describe("refunds", () => {
  const sale = contractFacts({
    price: 1000_00,
    obligations: [obligation("products", { quantity: 10, term: term("2025-01-10", "2025-01-10") })],
    billings: [billing("2025-01-10", 1000, "2025-01-10")],
    events: [event("2025-01-10", "expected returns", 1), event("2025-02-10", "refund", 100)],
  });
  const on = (facts: ContractFacts, day: string) => contractBalances(recogniseContract(facts), isoDate(day));

  test("use up the refund liability", () => {
    expect(on(sale, "2025-02-10")).toMatchObject({ revenue: 900_00, refundLiability: 0, cash: 900_00 });
  });

  test("beyond what was expected lower the revenue", () => {
    const more = { ...sale, events: [...sale.events, event("2025-03-01", "refund", 50)] };
    expect(on(more, "2025-03-01")).toMatchObject({
      revenue: 850_00,
      cash: 850_00,
      refundLiability: 0,
      receivable: 0,
      contractLiability: 0,
    });
  });

  test("fewer returns expected than have come back are refused: RETURNS_BELOW_REFUNDS", () => {
    const less = { ...sale, events: [...sale.events, event("2025-03-01", "expected returns", 0)] };
    expect(() => recogniseContract(less)).toThrow(code("RETURNS_BELOW_REFUNDS"));
  });
});

test("a usage-based royalty of 5 % comes as the customer sells", () => {
  const facts = contractFacts({
    obligations: [obligation("licence", { method: "units", ssp: 0.05 })],
    events: [event("2025-03-31", "usage", 12_345.6), event("2025-06-30", "usage", 1000)],
  });
  expect(revenueOn(facts, "2025-03-31", "2025-06-30")).toEqual([617.28, 667.28]);
});

test("Example 52: loyalty points are revenue by those redeemed over those expected to be", () => {
  const facts = contractFacts({
    price: 100_000_00,
    obligations: [
      obligation("points", { method: "units", ssp: 9500, quantity: 9500 }),
      obligation("products", { ssp: 100_000, term: term("2025-01-01", "2025-01-01") }),
    ],
    events: [
      event("2025-12-31", "usage", 4500, { obligation: "points" }),
      event("2026-12-31", "estimate change", 9700, { obligation: "points" }),
      event("2026-12-31", "usage", 4000, { obligation: "points" }),
    ],
  });
  const [first, second] = revenueOn(facts, "2025-12-31", "2026-12-31");
  expect([Math.round(first!), Math.round(second!)]).toEqual([4110, 4110 + 3493]);
});

describe("a modification", () => {
  const service = obligation("service", { method: "straight line", term: term("2025-01-01", "2025-12-31") });
  const modified = (date: string, facts: Partial<ContractFacts["modifications"][number]>): ContractFacts =>
    contractFacts({
      price: 1200_00,
      obligations: [service],
      modifications: [{ date: isoDate(date), minor: 60_00, obligations: [], treatment: null, ...facts }],
    });

  test("that is separate has obligations of its own: MODIFICATION_NOT_SEPARATE", () => {
    expect(() =>
      recogniseContract(modified("2025-07-01", { obligations: [service], treatment: "separate" })),
    ).toThrow(code("MODIFICATION_NOT_SEPARATE"));
  });

  test("of a contract in which nothing is left changes nothing: MODIFICATION_OF_NOTHING", () => {
    expect(() => recogniseContract(modified("2026-07-01", { treatment: "prospective" }))).toThrow(
      code("MODIFICATION_OF_NOTHING"),
    );
  });

  test("before the contract was signed is refused: EVENT_BEFORE_CONTRACT", () => {
    expect(() => recogniseContract(modified("2024-07-01", {}))).toThrow(code("EVENT_BEFORE_CONTRACT"));
  });
});

test("a contract liability is current as far as it becomes revenue within twelve months", () => {
  const contract = recogniseContract(
    contractFacts({
      price: 3600_00,
      obligations: [
        obligation("service", {
          method: "straight line",
          convention: "month prorate",
          term: term("2025-01-01", "2027-12-31"),
        }),
      ],
      billings: [billing("2025-01-01", 3600, "2025-01-01")],
    }),
  );
  expect(liabilityByTerm(contract, isoDate("2025-06-30"))).toEqual({ current: 1200_00, nonCurrent: 1800_00 });
});

describe("closed periods of an obligation", () => {
  const facts = contractFacts({
    price: 120_00,
    obligations: [
      obligation("A", {
        method: "straight line",
        convention: "month prorate",
        term: term("2025-01-01", "2025-12-31"),
      }),
    ],
    events: [event("2025-02-15", "credit", 60)],
    closed: ["2025-01", "2025-02"].map((month) => ({
      obligation: "A",
      period: { first: isoDate(`${month}-01`), last: endOfMonth(isoDate(`${month}-01`)) },
      minor: 10_00,
    })),
  });
  const posted = (known: ContractFacts, length: "month" | "quarter") =>
    postedByObligation(
      recogniseContract(known),
      calendarPeriods(term("2025-01-01", "2025-06-30"), length),
    )[0]!.revenue;

  test("stand; the first open one takes up what is known since", () => {
    expect(posted(facts, "month")).toEqual([10_00, 10_00, -5_00, 5_00, 5_00, 5_00]);
    expect(posted(facts, "quarter")).toEqual([15_00, 15_00]);
  });

  test("give way when they are reopened, as if it had been known from the start", () => {
    expect(posted({ ...facts, closed: [] }, "month")).toEqual([10_00, 0, 5_00, 5_00, 5_00, 5_00]);
  });
});

describe("a prospective modification", () => {
  const hours = obligation("hours", { method: "hours", quantity: 10, ssp: 100 });
  const done = [
    event("2025-01-31", "progress", 4, { obligation: "hours" }),
    event("2025-02-01", "progress", 6, { obligation: "hours" }),
  ];
  const pricesAfter = (facts: Partial<ContractFacts>, minor: number, added: ContractFacts["obligations"]) => {
    const contract = recogniseContract(
      contractFacts({
        events: done,
        modifications: [{ date: isoDate("2025-02-01"), minor, obligations: added, treatment: "prospective" }],
        ...facts,
      }),
    );
    return contract.obligations.map((ledger) => majorOn((day) => ledger.price(day), "2025-02-01"));
  };

  test("weighs what is left on the day before", () => {
    const obligations = [hours, obligation("product", { ssp: 100 })];
    expect(pricesAfter({ price: 200_00, obligations }, 32_00, [])).toEqual([40 + 72, 120]);
  });

  test("weighs more of a promise with its selling price", () => {
    const obligations = [hours, obligation("product", { ssp: 160 })];
    expect(pricesAfter({ price: 260_00, obligations }, 100_00, [hours])).toEqual([40 + 160, 160]);
  });

  test("keeps the cost of uninstalled materials that were delivered before it", () => {
    const facts = contractFacts({
      price: 1000_00,
      obligations: [obligation("works", { method: "cost to cost", quantity: 800 })],
      events: [
        event("2025-01-31", "delivery", 200),
        event("2025-01-31", "progress", 350),
        event("2025-03-31", "progress", 575),
        event("2025-06-30", "progress", 800),
      ],
      modifications: [
        { date: isoDate("2025-02-01"), minor: 100_00, obligations: [], treatment: "prospective" },
      ],
    });
    expect(revenueOn(facts, "2025-01-31", "2025-03-31", "2025-06-30")).toEqual([400, 750, 1100]);
  });
});

test("a bill that is paid before its date is due with the payment", () => {
  const contract = recogniseContract(contractFacts({ billings: [billing("2025-02-01", 100, "2025-01-15")] }));
  expect(contractBalances(contract, isoDate("2025-01-20"))).toMatchObject({
    cash: 100_00,
    receivable: 0,
    contractLiability: 100_00,
  });
});

test("a residual shares a later change of price by what it was left", () => {
  const contract = recogniseContract(
    contractFacts({
      price: 100_00,
      obligations: [obligation("A", { ssp: 40 }), obligation("rest", { ssp: 0, isResidual: true })],
      events: [event("2025-02-01", "credit", 10)],
    }),
  );
  expect(contract.obligations.map((ledger) => ledger.price(isoDate("2025-02-01")))).toEqual([36_00, 54_00]);
});

test("where an estimate takes revenue back within twelve months, no part of the liability is current", () => {
  const contract = recogniseContract(
    contractFacts({
      price: 100_00,
      obligations: [obligation("hours", { method: "hours", quantity: 10 })],
      events: [event("2025-01-31", "progress", 5), event("2025-02-28", "estimate change", 20)],
      billings: [billing("2025-01-01", 200)],
    }),
  );
  expect(liabilityByTerm(contract, isoDate("2025-01-31"))).toEqual({ current: 0, nonCurrent: 150_00 });
});

import { isoDate } from "../../../src/core/dates/isoDate";
import { minorFromAmount } from "../../../src/core/money/minorUnits";
import { explainContract } from "../../../src/runs/revenue/explain/explainContract";
import { revenueFigures, type RevenueTask } from "../../../src/runs/revenue/revenueComputation";
import { packTask, type PackRows } from "../../support/revenuePackCase";
import { seededContracts } from "../../support/seededContracts";

const book: PackRows = {
  contracts: [
    [
      "Contract id",
      "Customer",
      "Signed date",
      "Currency",
      "Transaction price",
      "Modification of",
      "Treatment",
    ],
    ["C1", "Acme", "2026-01-15", "EUR", 1200, null, null],
    ["C1-A", "Acme", "2026-02-01", "EUR", 100, "C1", null],
    ["C2", "Bolt", "2025-07-01", "EUR", 1000, null, null],
    ["C3", "Cove", "2026-01-01", "EUR", 0, null, null],
  ],
  obligations: [
    ["Contract id", "Obligation id", "Method", "Start", "End", "SSP", "Quantity", "Description"],
    ["C1", "Service", "straight line", "2026-01-15", "2027-01-14", 800, null, "Support for a year"],
    ["C1", "Device", "point in time", "2026-01-20", null, 400, null, null],
    ["C1-A", "Training", "point in time", "2026-05-01", null, 100, null, null],
    ["C2", "Build", "hours", null, null, 1000, 100, null],
    ["C3", "Calls", "units", null, null, 0.5, null, null],
  ],
  events: [
    ["Contract id", "Obligation id", "Date", "Kind", "Value", "Note"],
    ["C2", "Build", "2025-09-30", "progress", 40, null],
    ["C2", "Build", "2026-02-10", "progress", 50, null],
    ["C2", null, "2026-03-01", "credit", 100, "late"],
    ["C2", "Build", "2026-04-30", "progress", 70, null],
    ["C3", "Calls", "2026-03-31", "usage", 120, null],
  ],
  closed: [
    ["Period", "Status", "Contract id", "Obligation id", "Recognised"],
    ["2025-12", "closed", "C2", "Build", 390],
  ],
};

const march = { period: "2026-03" };
const figures = revenueFigures(packTask(book, march));

test("a contract says how its price is shared, and how much of a term has passed", () => {
  const told = explainContract(figures, "C1");
  expect(told).toMatchObject({ customer: "Acme", currency: "EUR", day: "2026-03-31", allocated: 1300 });
  expect(told.price).toEqual([
    { label: "Price as signed", amount: 1200 },
    { label: "Modifications", amount: 100 },
  ]);
  const [service, device, training] = told.obligations;
  expect(service).toMatchObject({ place: "Obligations!B2", description: "Support for a year", ssp: 800 });
  expect(service!.reasons).toEqual([
    "1,200.00 is shared by stand-alone selling prices: 800.00 of 1,200.00, or 66.67 %.",
    "Allocated on 2026-01-15: 800.00.",
    "800.00 over 365 days (2026-01-15 to 2027-01-14), 76 of them by 2026-03-31: 166.58.",
  ]);
  expect(service).toMatchObject({ toDate: 166.58, remaining: 633.42 });
  expect(device!.reasons.at(-1)).toBe("All of 400.00 on the day of delivery, 2026-01-20.");
  expect(training!.reasons).toEqual([
    "Added on 2026-02-01, at a selling price of 100.00.",
    "Allocated on 2026-02-01: 100.00.",
    "Nothing by 2026-03-31: 100.00 on 2026-05-01.",
  ]);
});

test("a modification tells its treatment and why, with the cell that says it", () => {
  const { history } = explainContract(figures, "C1");
  expect(history).toEqual([
    { date: "2026-01-15", text: "Signed for 1,200.00.", place: "Contracts!E2", isLater: false },
    {
      date: "2026-02-01",
      text: "Modified by 100.00, about Training: a contract of its own, it adds distinct promises at their stand-alone selling prices.",
      place: "Contracts!E3",
      isLater: false,
    },
  ]);
});

test("progress, a credit and what it caught up, a closed figure and facts to come", () => {
  const told = explainContract(figures, "C2");
  expect(told.obligations[0]!.reasons).toEqual([
    "The only promise on signing takes the whole price.",
    "Allocated on 2025-07-01: 1,000.00.",
    "Changed since by -100.00: 900.00 is allocated on 2026-03-31.",
    "900.00 × 50 of 100 hours by 2026-03-31: 450.00.",
    "Periods closed up to 2025-12-31 keep 390.00; by what is known now it would be 400.00. The difference of 10.00 comes in the first open period.",
  ]);
  expect(told.history.slice(3)).toEqual([
    { date: "2026-03-01", text: "Credited: 100.00 (late).", place: "'Revenue events'!E4", isLater: false },
    {
      date: "2026-03-01",
      text: "Build: -50.00 caught up for earlier days, credit.",
      place: null,
      isLater: false,
    },
    {
      date: "2026-04-30",
      text: "Done to date: 70 of Build.",
      place: "'Revenue events'!E5",
      isLater: true,
    },
  ]);
});

test("units without an agreed quantity bring their price as they come", () => {
  const [calls] = explainContract(figures, "C3").obligations;
  expect(calls!.ssp).toBeNull();
  expect(calls!.reasons.at(-1)).toBe("120 units by 2026-03-31 at 0.5 each: 60.00.");
});

test("what a later modification adds is no part of the figures yet", () => {
  const january = revenueFigures(packTask(book, { period: "2026-01" }));
  const { obligations, history } = explainContract(january, "C1");
  expect(obligations[2]).toMatchObject({
    allocated: 0,
    reasons: ["It is added on 2026-02-01, after 2026-01-31: nothing is allocated yet."],
  });
  expect(history.map(({ isLater }) => isLater)).toEqual([false, true]);
});

test("a contract that is not in the pack is refused by its id", () => {
  expect(() => explainContract(figures, "C9")).toThrow(/C9/);
});

describe("of a book with contracts of every kind", () => {
  const { grids } = seededContracts(220, 7);
  const task: RevenueTask = { ...packTask({}, { period: "2026-06", leaveOutBad: true }), grids, tables: {} };
  const all = revenueFigures(task);
  const explained = all.input.contracts.map(({ read }) => explainContract(all, read.facts.id));
  const total = (amounts: readonly number[], digits: number): number =>
    amounts.reduce((sum, amount) => sum + minorFromAmount(amount, digits), 0);

  test("the steps from the price, and the obligations, add up to what is allocated", () => {
    for (const { id, price, allocated, toDate, obligations, digits } of explained) {
      const steps = total(
        price.map(({ amount }) => amount),
        digits,
      );
      expect([id, steps]).toEqual([id, minorFromAmount(allocated, digits)]);
      expect(
        total(
          obligations.map((each) => each.allocated),
          digits,
        ),
      ).toBe(steps);
      expect(
        total(
          obligations.map((each) => each.toDate),
          digits,
        ),
      ).toBe(minorFromAmount(toDate, digits));
    }
  });

  test("what a rule gives is what the obligation has recognised", () => {
    const day = isoDate("2026-06-30");
    for (const { id, obligations, digits } of explained) {
      const { figures: own } = all.input.contracts.find(({ read }) => read.facts.id === id)!;
      for (const [index, { reasons }] of obligations.entries()) {
        const { ledger } = own.obligations[index]!;
        const rule = reasons.find((text) => /: -?[\d,.]+\.$/.test(text) && text.includes(day));
        if (!rule || ledger.basis(day)!.carried !== 0) continue;
        const stated = Number(/: (-?[\d,.]+)\.$/.exec(rule)![1]!.replaceAll(",", ""));
        expect([rule, minorFromAmount(stated, digits)]).toEqual([rule, ledger.revenue(day)]);
      }
    }
  });

  test("every fact of the tables leads to its cell", () => {
    const facts = explained.flatMap(({ id, history }) =>
      history.flatMap(({ text, place }) => (place === null ? `${id}: ${text}` : [])),
    );
    expect(facts.filter((text) => !text.includes("caught up"))).toEqual([]);
    expect(JSON.stringify(explained)).not.toMatch(/NaN|undefined|Infinity/);
  });
});

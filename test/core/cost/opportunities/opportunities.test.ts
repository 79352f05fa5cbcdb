import type { Opportunity, OpportunityKind } from "../../../../src/core/cost/opportunities/Opportunity";
import { opportunities } from "../../../../src/core/cost/opportunities/opportunities";
import { opportunitySettings } from "../../../../src/core/cost/opportunities/opportunitySettings";
import type { OpportunityTables } from "../../../../src/core/cost/opportunities/OpportunityTables";
import { addMonths, dayNumber, isoDate } from "../../../../src/core/dates/isoDate";
import { amountColumn } from "../../../../src/core/table/amountColumn";
import { dimensionOf, paymentColumns, type PaymentLine } from "../../../support/paymentColumns";

const nothing: Omit<OpportunityTables, "payments"> = {
  contracts: null,
  commitments: null,
  budget: null,
  asOf: dayNumber(isoDate("2026-12-31")),
};

let number = 0;
const line = (more: Partial<PaymentLine> & { readonly amount: number }): PaymentLine => ({
  date: "2026-03-02",
  supplier: "Harbour Supplies Ltd",
  document: `INV-${(number += 1003)}`,
  ...more,
});

function found(
  lines: readonly PaymentLine[],
  kind: OpportunityKind,
  more: Partial<OpportunityTables> = {},
): readonly Opportunity[] {
  return opportunities({ ...nothing, payments: paymentColumns(lines), ...more }).filter(
    (one) => one.kind === kind,
  );
}

describe("price spread", () => {
  // 10 pieces at 20.00 from one, 3 × 100 at 26.00, one at 20.80 (within 5 %): 300 × 6.00 = 1,800.00 above.
  const bolts = [
    line({ item: "Bolt", quantity: 100, amount: 2000 }),
    line({ item: "Bolt", quantity: 100, amount: 2080 }),
    line({ item: "Bolt", quantity: 100, amount: 2000 }),
    ...[1, 2, 3].map((at) =>
      line({ item: "Bolt", quantity: 100, amount: 2600, supplier: `Dear Number ${at}` }),
    ),
  ];

  test("saves what was paid above the cheapest tenth, beyond the tolerance", () => {
    const [only] = found(bolts, "price spread");
    expect(only).toMatchObject({
      subject: "Bolt",
      saving: 180_000,
      confidence: "medium",
      strategy: "renegotiate",
    });
    expect(only!.evidence).toEqual({ table: "payments", rows: [3, 4, 5] });
    expect(only!.steps.map(({ value }) => value)).toEqual([780_000, 300, 2000]);
  });

  test("takes no lucky price for the reference", () => {
    const lucky = line({ item: "Bolt", quantity: 10, amount: 10 });
    expect(found([...bolts, lucky], "price spread")[0]!.saving).toBe(180_000);
  });

  test("saves nothing on what a credit took back", () => {
    const credit = line({
      supplier: "Dear Number 2",
      amount: -2600,
      quantity: -100,
      item: "Bolt",
      date: "2026-04-01",
    });
    const [only] = found([...bolts, credit], "price spread");
    expect(only).toMatchObject({ saving: 120_000, evidence: { rows: [3, 5] } });
  });

  test("takes one piece each month for a bill, whose amount is use", () => {
    const months = Array.from({ length: 8 }, (_, at) =>
      line({
        item: "Power",
        quantity: 1,
        amount: at % 2 === 0 ? 2000 : 2600,
        date: addMonths(isoDate("2026-01-31"), at),
      }),
    );
    expect(found(months, "price spread")).toEqual([]);
    expect(found([...months, { ...months[3]!, date: "2026-05-09" }], "price spread")).toEqual([]);
    expect(
      found(
        months.map((each) => ({ ...each, quantity: 2 })),
        "price spread",
      ),
    ).toHaveLength(1);
  });

  test("leaves charges that creep up to those", () => {
    const months = Array.from({ length: 12 }, (_, at) =>
      line({
        item: "Rent",
        quantity: 2,
        amount: 2000 + 300 * at,
        date: addMonths(isoDate("2026-01-01"), at),
      }),
    );
    expect(found(months, "creeping charge")).toHaveLength(1);
    expect(found(months, "price spread")).toEqual([]);
  });

  test("compares within one currency", () => {
    const inTwo = bolts.map((bolt, at) => ({ ...bolt, currency: at < 3 ? "EUR" : "JPY" }));
    expect(found(inTwo, "price spread")).toEqual([]);
  });
});

describe("off-contract", () => {
  const contracts = {
    item: dimensionOf("item", ["Bolt", "Bolt"]),
    supplier: dimensionOf("supplier", ["A", "B"]),
    currency: null,
    price: Float64Array.of(2000, 2100),
    from: null,
    until: null,
  };

  test("saves what was paid above the lowest agreed price without a contract, and price spread leaves it alone", () => {
    const lines = [
      ...[1, 2, 3, 4, 5].map(() => line({ item: "Bolt", quantity: 100, amount: 2000, contract: "C-1" })),
      line({ item: "Bolt", quantity: 100, amount: 2900, contract: "" }),
      line({ item: "Bolt", quantity: 100, amount: 2030, contract: "" }),
    ];
    const [only, ...others] = found(lines, "off-contract", { contracts });
    expect(only).toMatchObject({
      saving: 90_000,
      evidence: { table: "payments", rows: [5] },
      confidence: "high",
    });
    expect(others).toEqual([]);
    expect(found(lines, "price spread", { contracts })).toEqual([]);
  });

  test("is what others than the contract's supplier sell, where payments name no contract; that one is above its own price", () => {
    const lines = [
      line({ item: "Bolt", quantity: 100, amount: 2900, supplier: "Somebody else" }),
      // Agreed with B are 21.00, though A sells at 20.00.
      line({ item: "Bolt", quantity: 100, amount: 2900, supplier: "B" }),
      line({ item: "Bolt", quantity: 100, amount: 2130, supplier: "B" }),
    ];
    expect(found(lines, "off-contract", { contracts })).toMatchObject([
      { saving: 90_000, evidence: { rows: [0] } },
    ]);
    expect(found(lines, "above agreed price", { contracts })).toMatchObject([
      { subject: "Bolt, B", saving: 80_000, confidence: "high", effort: "low", evidence: { rows: [1] } },
    ]);
  });

  test("under a contract is above the agreed price of its supplier, and of no other", () => {
    const lines = [
      line({ item: "Bolt", quantity: 100, amount: 2900, supplier: "B", contract: "C-2" }),
      line({ item: "Bolt", quantity: 100, amount: 2900, supplier: "Not in the list", contract: "C-3" }),
    ];
    expect(found(lines, "off-contract", { contracts })).toEqual([]);
    expect(found(lines, "above agreed price", { contracts })).toMatchObject([{ evidence: { rows: [0] } }]);
  });

  test("compares with the price of the day, and with none that has expired", () => {
    const day = (text: string): number => dayNumber(isoDate(text));
    const held = {
      ...contracts,
      from: Float64Array.of(day("2026-01-01"), day("2026-07-01")),
      until: Float64Array.of(day("2026-06-30"), day("2026-09-30")),
    };
    const bought = (date: string): PaymentLine =>
      line({ item: "Bolt", quantity: 100, amount: 2900, date, supplier: "Somebody else" });
    const lines = ["2025-12-31", "2026-06-30", "2026-07-01", "2026-10-01"].map(bought);
    expect(found(lines, "off-contract", { contracts: held })).toMatchObject([
      { saving: 90_000, evidence: { rows: [1] } },
      { saving: 80_000, evidence: { rows: [2] } },
    ]);
  });
});

describe("creeping charges", () => {
  const monthly = (amounts: readonly number[]): PaymentLine[] =>
    amounts.map((amount, month) => line({ amount, date: addMonths(isoDate("2025-01-05"), month) }));

  test("save what was paid above the first, raised by what a year may bring", () => {
    // Months 5 to 8: 1,100 - 1,000 each; 9 to 12: 200 each; months 13 and 14, after a year: 1,200 - 1,030 each.
    const amounts = [
      ...Array<number>(4).fill(1000),
      ...Array<number>(4).fill(1100),
      ...Array<number>(6).fill(1200),
    ];
    const [only] = found(monthly(amounts), "creeping charge");
    expect(only!.saving).toBe(100 * (4 * 100 + 4 * 200 + 2 * 170));
    expect(only!.evidence.rows).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  test.each([
    ["one new price", [1000, 1000, 1000, 1000, 1200, 1200, 1200, 1200, 1200]],
    ["what goes up and down", [1000, 1200, 1100, 1300, 1250, 1400, 1300, 1500, 1450]],
    ["a few charges", [1000, 1100, 1200, 1300]],
  ])("are not %s", (_, amounts) => {
    expect(found(monthly(amounts), "creeping charge")).toEqual([]);
  });
});

test("tail suppliers save handling and a discount", () => {
  const small = "Alder Birch Cedar Dogwood Elmtree Firwood Ginkgo Hazelnut".split(" ");
  const lines = [
    ...[1, 2, 3].map(() => line({ amount: 40_000 + number, category: "Repairs" })),
    ...small.map((supplier) => line({ amount: 600, supplier: `${supplier} Workshop`, category: "Repairs" })),
  ];
  const [only] = found(lines, "tail suppliers");
  // 8 payments × 35.00 + 5 % of 4,800.00.
  expect(only).toMatchObject({ subject: "Repairs", saving: 52_000, effort: "high" });
  expect(only!.evidence.rows).toHaveLength(8);
  expect(found(lines.slice(0, -1), "tail suppliers")).toEqual([]);
  // What has no category has nothing in common.
  const unsorted = lines.map((each) => ({ ...each, category: "" }));
  expect(found(unsorted, "tail suppliers")).toEqual([]);
});

const orders = {
  days: Int32Array.of(
    ...["2026-03-01", "2026-03-01", "2026-11-30", "2026-03-01"].map((day) => dayNumber(isoDate(day))),
  ),
  supplier: dimensionOf("supplier", ["Idle Works", "HARBOUR SUPPLIES", "Idle Works", "Idle Works"]),
  subject: dimensionOf("order", ["PO-1", "PO-2", "PO-3", "PO-4"]),
  line: dimensionOf("line", ["Studies", "", "", "Studies"]),
  amount: amountColumn("amount", Float64Array.of(500_000, 500_000, 500_000, 500_000), 2),
  currency: null,
  open: Uint8Array.of(1, 1, 1, 0),
};

describe("unused commitments", () => {
  const payments = [line({ amount: 1000 })];

  test("are open, old and their supplier was not paid since, where nothing tells what was invoiced", () => {
    const [only, ...others] = found(payments, "unused commitment", {
      commitments: { ...orders, used: null },
    });
    expect(only).toMatchObject({
      subject: "PO-1, Idle Works",
      saving: 500_000,
      confidence: "medium",
      evidence: { table: "commitments", rows: [0] },
    });
    expect(others).toEqual([]);
  });

  test("are those without an invoice, where the data tell", () => {
    const commitments = { ...orders, used: Float64Array.of(1, 0, 0, 0) };
    const [only, ...others] = found(payments, "unused commitment", { commitments });
    expect(only).toMatchObject({ subject: "PO-2, HARBOUR SUPPLIES", confidence: "high" });
    expect(others).toEqual([]);
  });
});

test("an order is used once its supplier was paid, be it before the period that is searched", () => {
  const history = paymentColumns([
    line({ amount: 10, supplier: "Idle Works", date: "2026-04-01" }),
    line({ amount: 20, supplier: "Other" }),
  ]);
  const payments = paymentColumns([line({ amount: 20, supplier: "Other" })]);
  const of = (more: Partial<OpportunityTables>) =>
    opportunities({
      ...nothing,
      payments: { ...payments, supplier: { ...history.supplier, codes: Int32Array.of(1) } },
      commitments: { ...orders, used: null },
      ...more,
    }).map(({ subject }) => subject);
  expect(of({})).toContain("PO-1, Idle Works");
  expect(of({ history })).not.toContain("PO-1, Idle Works");
});

describe("unused budgets", () => {
  const budgetOf = (spent: number, periods: number) => {
    const months = Array.from({ length: 12 }, (_, month) => addMonths(isoDate("2026-01-31"), month));
    return {
      line: dimensionOf(
        "line",
        months.map(() => "Studies"),
      ),
      days: Int32Array.from(months, dayNumber),
      budget: amountColumn("budget", new Float64Array(12).fill(100_000), 2),
      actual: Float64Array.from(months, (_, month) => (month === 0 ? spent : 0)),
      currency: null,
      asOf: dayNumber(months[periods - 1]!),
    };
  };
  const saving = (spent: number, periods: number): number[] => {
    const { asOf, ...budget } = budgetOf(spent, periods);
    return found([line({ amount: 1 })], "unused budget", { budget, asOf }).map((one) => one.saving);
  };

  test("save the whole year's budget less what was spent, after six periods", () => {
    expect(saving(12_000, 6)).toEqual([1_188_000]);
    expect(saving(12_001, 6)).toEqual([]);
    expect(saving(0, 5)).toEqual([]);
  });

  test("save what is in an unused order of the line but once", () => {
    const { asOf, ...budget } = budgetOf(0, 10);
    const commitments = { ...orders, used: Float64Array.of(0, 500_000, 0, 0) };
    const all = opportunities({
      ...nothing,
      payments: paymentColumns([line({ amount: 1 })]),
      commitments,
      budget,
      asOf,
    });
    expect(all.map(({ kind, saving: saved }) => [kind, saved])).toEqual([
      ["unused budget", 700_000],
      ["unused commitment", 500_000],
    ]);
    expect(all[0]!.steps.at(-1)).toEqual({ name: "In unused orders", value: 500_000, unit: "minor" });
  });

  test.each([
    ["of a cost centre that the line has a budget for", "North", 700_000],
    ["of one that it has none for", "South", 1_200_000],
    ["that names none", "", 700_000],
  ])("are less by an unused order %s", (_, centre, left) => {
    const { asOf, ...plain } = budgetOf(0, 10);
    const costCentre = dimensionOf("cost centre", Array<string>(12).fill("North"));
    const commitments = {
      ...orders,
      used: Float64Array.of(0, 500_000, 0, 0),
      costCentre: dimensionOf("cost centre", [centre, "", "", ""]),
    };
    const more = { commitments, budget: { ...plain, costCentre }, asOf };
    const [only] = found([line({ amount: 1 })], "unused budget", more);
    expect(only!.saving).toBe(left);
  });
});

test("duplicates save what was not taken back, and nothing else counts them", () => {
  const paid = line({ amount: 700, category: "Repairs" });
  const again = { ...paid, date: "2026-03-09" };
  expect(found([paid, again], "duplicate payment")).toMatchObject([
    { saving: 70_000, confidence: "high", effort: "low", evidence: { table: "payments", rows: [0, 1] } },
  ]);
  expect(found([paid, again, line({ amount: -700, date: "2026-03-12" })], "duplicate payment")).toEqual([]);
});

test("comes in the order of saving for the work", () => {
  const lines = [900, 700, 800].flatMap((amount) => {
    const paid = line({ amount });
    return [paid, paid];
  });
  const savings = opportunities({ ...nothing, payments: paymentColumns(lines) }).map(({ saving }) => saving);
  expect(savings).toEqual([90_000, 80_000, 70_000]);
  expect(opportunitySettings.work.low).toBeLessThan(opportunitySettings.work.high);
});

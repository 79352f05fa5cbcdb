import { addMonths, isoDate } from "../../../src/core/dates/isoDate";
import { computeOpportunities } from "../../../src/runs/cost/opportunities/computeOpportunities";
import type { CostRunOptions } from "../../../src/runs/cost/CostRunOptions";
import { readCostTask } from "../../../src/runs/cost/readCostTask";
import type { PaymentLine } from "../../support/paymentColumns";
import { dayCell, paymentSheet, tableSheet } from "../../support/paymentBook";
import { tableBook, type TableSheet } from "../../support/tableBook";

const stamp = { id: "run-1", time: "2026-11-21 10:39", version: "1.0.0" };

/** Figures, lines and messages of a run over payments of each month and other tables. */
async function run(
  others: readonly TableSheet[],
  more: readonly PaymentLine[] = [],
  options: CostRunOptions = {},
) {
  const paid = [1, 2, 3, 4, 5, 6].map((month) => ({
    date: `2026-0${month}-05`,
    supplier: "Ferry Repairs",
    document: `F-${9100 + 37 * month}`,
    amount: 1000.125 + month,
  }));
  const workbook = await tableBook([paymentSheet([...paid, ...more]), ...others]);
  const { summary } = computeOpportunities(await readCostTask({ workbook, stamp }, "opportunities", options));
  return {
    lines: summary.lines.map(({ label, amount }) => [label, amount]),
    told: summary.findings.filter(({ code }) => code.startsWith("BUDGET")).map(({ text }) => text),
  };
}

const budget = (from: string, months: number, type: string): TableSheet =>
  tableSheet(
    "Budget",
    ["Month", "Line", "Account type", "Actual", "Budget"],
    Array.from({ length: months }, (_, month) => [
      dayCell(addMonths(isoDate(from), month)),
      "Study",
      type,
      0,
      1000,
    ]),
  );

const orders = tableSheet(
  "Orders",
  ["PO number", "Budget line", "Supplier", "Amount", "Order date", "Status"],
  [["PO-1", "Study", "Idle Works", 9000, dayCell("2026-01-12"), "open"]],
);

it("takes orders, prices and budgets in their own decimals beside payments with three", async () => {
  const contracts = tableSheet(
    "Contracts",
    ["Contract", "Supplier", "Item", "Price"],
    [["C-1", "A", "Bolt", 20]],
  );
  const bolts = {
    date: "2026-02-03",
    supplier: "B",
    document: "B-1",
    item: "Bolt",
    quantity: 100,
    amount: 2002.5,
  };
  const { lines } = await run([orders, budget("2026-01-01", 12, "Expense"), contracts], [bolts]);
  expect(lines).toEqual([
    ["PO-1, Idle Works", 9000],
    ["Study", 3000],
  ]);
});

it("cuts the budget of one year, and tells what is of another", async () => {
  expect(await run([budget("2025-01-01", 24, "Expense")])).toEqual({
    lines: [["Study", 12_000]],
    told: [
      "Budget: 12 row(s) are not of the fiscal year 2026, in which unused budgets are looked for: 12,000.00 together.",
    ],
  });
  // A table of twelve months is one year, whenever it begins.
  expect(await run([budget("2025-10-01", 12, "Expense")])).toEqual({ lines: [["Study", 12_000]], told: [] });
});

it.each(["Revenue", "Asset", "Statistical"])(
  "cuts no budget of the account type %s, and tells it",
  async (type) => {
    expect(await run([budget("2026-01-01", 12, type)])).toEqual({
      lines: [],
      told: [
        `Budget: 12 row(s) of the account type ${type} plan no expenditure and are in no figure: 12,000.00 together.`,
      ],
    });
  },
);

it("takes an order for used that was paid before the period searched", async () => {
  const before = { date: "2026-02-09", supplier: "Idle Works", document: "I-1", amount: 9000 };
  expect((await run([orders], [], { period: "2026-06" })).lines).toEqual([["PO-1, Idle Works", 9000]]);
  expect((await run([orders], [before], { period: "2026-06" })).lines).toEqual([]);
});

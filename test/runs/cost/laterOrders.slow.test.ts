import { labelFromCell } from "../../../src/cells/labelFromCell";
import type { Finding } from "../../../src/cells/problems";
import { budgetInput, computeBudget } from "../../../src/runs/cost/budget/computeBudget";
import { costInput } from "../../../src/runs/cost/cost/computeCostReport";
import { readCostTask } from "../../../src/runs/cost/readCostTask";
import { budgetBook } from "../../support/budgetBook";
import { dayCell, paymentSheet, smallPayments, tableSheet } from "../../support/paymentBook";
import { tableBook } from "../../support/tableBook";

const stamp = { id: "run-1", time: "2026-11-21 10:39", version: "1.0.0" };
const told = (findings: readonly Finding[]) =>
  findings
    .filter(({ code }) => code === "ORDERS_LATER")
    .map(({ text, rows, cell }) => ({ text, rows, cell }));

it("tells orders of after the period in the budget tracker", async () => {
  const workbook = await tableBook(budgetBook);
  const task = await readCostTask({ workbook, stamp }, "budget", { period: "2026-06" });
  expect(told(budgetInput(task).findings)).toEqual([
    {
      text: "1 open order(s) are dated after 2026-06-30 and are not committed yet: 5,000.00 together.",
      rows: 1,
      cell: "'Purchase orders'!A5",
    },
  ]);
});

it("commits in the cost report what was ordered by the end of the period, and tells the rest", async () => {
  const orders = tableSheet(
    "Orders",
    ["PO number", "Cost centre", "Amount", "Invoiced", "Order date"],
    [
      ["PO-1", "IT", 800, 100, dayCell("2026-03-31")],
      ["PO-2", "IT", 900, 200, dayCell("2026-04-01")],
    ],
  );
  const workbook = await tableBook([paymentSheet(smallPayments), orders]);
  const task = await readCostTask({ workbook, stamp }, "cost", { period: "2026-03" });
  const { orders: open, findings } = costInput(task);
  expect([...open!.open]).toEqual([70_000, 0]);
  expect(told(findings)).toEqual([
    {
      text: "1 open order(s) are dated after 2026-03-31 and are not committed yet: 700.00 together.",
      rows: 1,
      cell: "Orders!E3",
    },
  ]);
});

it("names in the cost report orders for which no row is there, in the total alone", async () => {
  const orders = tableSheet(
    "Orders",
    ["PO number", "Cost centre", "Amount", "Invoiced", "Order date"],
    [
      ["PO-1", "IT", 800, 100, dayCell("2026-03-01")],
      ["PO-2", "Itt", 900, 200, dayCell("2026-03-01")],
      ["PO-3", "Works", 50, 50, dayCell("2026-03-01")],
    ],
  );
  const workbook = await tableBook([paymentSheet(smallPayments), orders]);
  const task = await readCostTask({ workbook, stamp }, "cost", { period: "2026-03" });
  const { findings } = costInput(task);
  expect(findings.find(({ code }) => code === "ORDERS_WITHOUT_ROW")).toEqual({
    code: "ORDERS_WITHOUT_ROW",
    text: '1 open order does not name a cost centre or category with a row here, such as "Itt": 700.00 together, committed in the total alone. Name it as the payments or the budget do.',
    rows: 1,
    cell: "Orders!B3",
  });
});

it("tells orders that name no line of the budget", async () => {
  const workbook = await tableBook(budgetBook);
  const task = await readCostTask({ workbook, stamp }, "budget", { period: "2026-06" });
  const { summary, sheets } = computeBudget(task);
  const finding = summary.findings.find(({ code }) => code === "ORDERS_OF_NO_LINE")!;
  expect([finding.text, finding.cell]).toEqual([
    '1 open order names no line of the budget, or one of several, such as "Garden": 250.00 together, in no line\'s remaining budget. Name the line as the budget does.',
    "'Purchase orders'!B4",
  ]);
  const told = sheets[0]!.model.rows
    .flat()
    .some((cell) => labelFromCell(cell?.value ?? null).startsWith(finding.text));
  expect(told).toBe(true);
});

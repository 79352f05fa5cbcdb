import { computeCostReport } from "../../../src/runs/cost/cost/computeCostReport";
import type { CostComputation } from "../../../src/runs/cost/CostResult";
import { computeOpportunities } from "../../../src/runs/cost/opportunities/computeOpportunities";
import { readCostTask } from "../../../src/runs/cost/readCostTask";
import { dayCell, paymentSheet, smallOrders, smallPayments } from "../../support/paymentBook";
import type { PaymentLine } from "../../support/paymentColumns";
import { tableBook, type TableSheet } from "../../support/tableBook";

const stamp = { id: "run-1", time: "2026-11-21 10:39", version: "1.0.0" };

async function computed(
  report: "cost" | "opportunities",
  ...sheets: readonly TableSheet[]
): Promise<CostComputation> {
  const task = await readCostTask({ workbook: await tableBook(sheets), stamp }, report, {});
  return report === "cost" ? computeCostReport(task) : computeOpportunities(task);
}

const told = ({ summary }: CostComputation, code: string) =>
  summary.findings.filter((finding) => finding.code === code);

describe("a payment dated 2062 by a slip", () => {
  const slipped: readonly PaymentLine[] = [
    ...smallPayments,
    { date: "2062-03-01", supplier: "Landlord", amount: 250, costCentre: "Office", category: "Rent" },
  ];

  test("makes no period, and is told with its cell and money", async () => {
    const report = await computed("cost", paymentSheet(slipped));
    expect(report.summary.period).toBe("2026-03");
    expect(told(report, "DATED_LATER")).toEqual([
      {
        code: "DATED_LATER",
        text: "1 payment(s) are dated after 2026-11-30, the month of this run: 250.00 together. Correct the dates if that is a slip.",
        rows: 1,
        cell: `Payments!A${slipped.length + 1}`,
      },
    ]);
  });

  test("makes no order look old", async () => {
    const report = await computed("opportunities", paymentSheet(slipped), smallOrders);
    expect(report.summary.lines.filter(({ detail }) => detail.includes("unused commitment"))).toEqual([]);
    expect(report.summary.leftOut).toMatchObject([{ reason: "outside the period", rows: 1 }]);
  });
});

test("a table beside the payments may be in another currency, and says what it leaves out", async () => {
  const inEuro = smallPayments.map((line) => ({ ...line, currency: "EUR" }));
  const orders: TableSheet = {
    ...smallOrders,
    rows: [
      ["PO number", "Supplier", "Cost centre", "Amount", "Invoiced", "Order date", "Currency"],
      ["PO1", "Cloudy Ltd", "IT", 20_000, 5_000, dayCell("2026-01-10"), "USD"],
    ],
  };
  const report = await computed("cost", paymentSheet(inEuro), orders);
  expect(told(report, "ROWS_LEFT_OUT")).toEqual([
    {
      code: "ROWS_LEFT_OUT",
      text: "Orders: 1 row(s) left out, in USD, not EUR: 20,000.00 USD.",
      rows: 1,
      cell: "Orders!D2",
    },
  ]);
});

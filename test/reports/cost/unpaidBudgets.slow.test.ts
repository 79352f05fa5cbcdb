import type { CellValue } from "../../../src/cells/CellValue";
import { costCase, type CostCase } from "../../support/costCase";
import { drilled } from "../../support/drilled";
import { dayCell, paymentSheet, smallPayments, tableSheet } from "../../support/paymentBook";

const march = { period: "2026-03" };

function budgeted(headers: readonly string[], ...rows: readonly (readonly CellValue[])[]): Promise<CostCase> {
  const lines = rows.map((row) => [dayCell("2026-03-01"), ...row, 0]);
  const budget = tableSheet("Budget", ["Month", ...headers, "Budget", "Actual"], lines);
  return costCase("cost", [paymentSheet(smallPayments), budget], march);
}

const unpaid = ({ computation }: CostCase): readonly (string | null)[] =>
  computation.summary.findings.flatMap(({ code, text, cell }) =>
    code === "BUDGET_WITHOUT_PAYMENTS" ? [text, cell] : [],
  );

test("a budget by category alone is compared by category, and one that no payment names has a row", async () => {
  const written = await budgeted(["Category"], ["Hosting", 12_000], ["Training", 1_000]);
  const front = written.sheet("Cost report");
  expect(front.at(["Hosting", "all cost centres"], "PL")).toBe(12_000);
  expect(front.at(["Hosting", "all cost centres"], "AC")).toBe(14_000.5);
  expect(front.at(["Hosting", "IT"], "PL")).toBe("n/a");
  expect(front.at(["Training", "all cost centres"], "PL")).toBe(1_000);
  expect(front.at(["Training", "all cost centres"], "AC")).toBe(0);
  expect(front.at("Total", "PL")).toBe(13_000);
  const behind = (of: string) => drilled(written, "cost", "Cost report", front.place(["Hosting", of], "AC"));
  expect(await behind("all cost centres")).toMatchObject({ total: 14_000.5, rows: 2 });
  expect(await behind("IT")).toMatchObject({ total: 14_000.5, rows: 2 });
  expect(await front.wrongAfter([])).toEqual([]);
  expect(unpaid(written)).toEqual([
    'One category of the budget stands in no payment: "Training" 1,000.00; 1,000.00 in the fiscal year. It has a row without cost. Where it is spelt otherwise among the payments, write it the same.',
    "Budget!B3",
  ]);
});

test("a budget by cost centre has a row for one that nobody charged", async () => {
  const written = await budgeted(["Line"], ["IT", 20_000], ["Canteen", 700]);
  const front = written.sheet("Cost report");
  expect(front.at(["Canteen", "all categories"], "PL")).toBe(700);
  expect(front.at("Total", "PL FY")).toBe(20_700);
  expect(await front.wrongAfter([])).toEqual([]);
  expect(unpaid(written)[1]).toBe("Budget!B3");
});

test("a budget that shares no label with the payments stands in rows of its own, which add up to the total", async () => {
  const written = await budgeted(["Account"], ["6000", 20_000], ["6100", 700]);
  const front = written.sheet("Cost report");
  expect(front.at(["6000", "all categories"], "PL")).toBe(20_000);
  expect(front.at("Total", "PL")).toBe(20_700);
  expect(await front.wrongAfter([])).toEqual([]);
  expect(unpaid(written)[0]).toContain('"6000" 20,000.00, "6100" 700.00; 20,700.00 in the fiscal year');
});

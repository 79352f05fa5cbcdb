import { costFlows } from "../../../src/runs/cost/costReport";
import { lastCostOptions } from "../../../src/runs/cost/lastCostOptions";
import type { CostContext } from "../../../src/runs/cost/costReport";
import { surveyWorkbook } from "../../../src/runs/surveyWorkbook";
import { paymentSheet, smallPayments, tableSheet } from "../../support/paymentBook";
import { tableBook } from "../../support/tableBook";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/XlsxWorkbook";

const stamp = { id: "run-1", time: "2026-11-21 10:39", version: "1.0.0" };
const book = (): Promise<XlsxWorkbook> => tableBook([paymentSheet(smallPayments)]);
const within = (workbook: XlsxWorkbook): CostContext => ({ workbook, stamp });
const february = { period: "2026-02", entity: "Small company" };

async function names(workbook: XlsxWorkbook): Promise<readonly string[]> {
  return (await workbook.sheets()).map(({ name }) => name);
}

test("a preview writes nothing, and what it showed is what is written", async () => {
  const workbook = await book();
  const preview = await costFlows.cost.preview(within(workbook), february);
  expect(await names(workbook)).toEqual(["Payments"]);
  const run = await costFlows.cost.writeAsPreviewed(within(workbook), february, preview);
  expect(run.preview.result).toBe(preview.result);
  expect(run.receipt.sheets).toEqual(preview.result.summary.sheets.map(({ name }) => name));
  expect(new Set(run.checks.map(({ status }) => status))).toEqual(new Set(["OK"]));
});

test("tables that changed since the preview are refused, and nothing is written", async () => {
  const preview = await costFlows.cost.preview(within(await book()), february);
  const changed = await tableBook([paymentSheet(smallPayments.slice(1))]);
  await expect(costFlows.cost.writeAsPreviewed(within(changed), february, preview)).rejects.toMatchObject({
    code: "SOURCE_CHANGED",
    slots: { place: "Payments" },
  });
  expect(await names(changed)).toEqual(["Payments"]);
});

test("the next run asks for what the last one was asked for, but for its period", async () => {
  const workbook = await book();
  await costFlows.cost.run(within(workbook), { ...february, fiscalYearStart: 7 });
  expect(await lastCostOptions(workbook, "cost")).toEqual({ entity: "Small company", fiscalYearStart: 7 });
  expect(await lastCostOptions(workbook, "budget")).toEqual({});
});

test("a workbook tells that it holds the report, its sheets, and what it was asked for", async () => {
  const workbook = await book();
  const { receipt } = await costFlows.cost.run(within(workbook), february);
  const { reports } = await surveyWorkbook(workbook);
  expect(reports).toMatchObject([
    { kind: "cost", sheet: "Cost report", sheets: receipt.sheets, status: "ok", request: february },
  ]);
});

test("without payments there is nothing to report, and what comes nearest is named", async () => {
  const workbook = await tableBook([
    tableSheet("Spend", ["Date", "Vendor", "Remark"], [[46000, "Acme", ""]]),
  ]);
  await expect(costFlows.cost.preview(within(workbook), {})).rejects.toMatchObject({
    code: "TABLE_NOT_FOUND",
    slots: {
      table: "Payments",
      columns: "date, supplier, amount",
      found: "Spend (Spend) lacks amount; Spend lacks amount",
    },
  });
});

test("another sheet is read where it is chosen", async () => {
  const other = { ...paymentSheet(smallPayments.slice(0, 2)), sheet: "Copy", tables: [] };
  const workbook = await tableBook([paymentSheet(smallPayments), other]);
  const preview = await costFlows.cost.preview(within(workbook), { tables: { payments: "Copy" } });
  expect(preview.task.tables.payments!.sheet).toBe("Copy");
  expect(preview.result.summary.rowsRead).toBe(2);
});

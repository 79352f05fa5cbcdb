import { CellError } from "../../../src/cells/CellValue";
import { DataRefused } from "../../../src/cells/problems";
import { computeCostHere } from "../../../src/runs/cost/computeCostHere";
import type { CostTask } from "../../../src/runs/cost/CostTask";
import { readCostTask } from "../../../src/runs/cost/readCostTask";
import { answerReports } from "../../../src/runs/worker/answerReports";
import { computeOver } from "../../../src/runs/worker/computeOver";
import {
  reportRequests,
  type ReportAnswer,
  type ReportRequest,
} from "../../../src/runs/worker/reportMessages";
import type { CostSummary } from "../../../src/runs/cost/CostResult";
import { computeCost } from "../../../src/runs/cost/computeCost";
import { CopyingWorker } from "../../support/CopyingWorker";
import { dayCell, paymentSheet, smallPayments, tableSheet } from "../../support/paymentBook";
import { tableBook, type TableSheet } from "../../support/tableBook";

const worker = () =>
  new CopyingWorker<ReportRequest<CostTask>, ReportAnswer<CostSummary>>((answer) =>
    answerReports(computeCost, answer),
  );

async function taskOf(sheet: TableSheet): Promise<CostTask> {
  const stamp = { id: "run-1", time: "2026-11-21 10:39", version: "1.0.0" };
  return readCostTask({ workbook: await tableBook([sheet]), stamp }, "cost", {});
}

/** A task whose only payment has this supplier. */
async function taskWith(supplier: unknown): Promise<CostTask> {
  const rows = [[dayCell("2026-01-15"), "Acme", 5]];
  const task = await taskOf(tableSheet("Payments", ["Date", "Supplier", "Amount"], rows));
  const grid = task.grids.payments!;
  const values = [grid.values[0]!, [rows[0]![0]!, supplier as string, 5]];
  return { ...task, grids: { payments: { ...grid, values } } };
}

test("a report computed in a worker is the report computed here, told step by step", async () => {
  const task = await taskOf(paymentSheet(smallPayments));
  const there = worker();
  const steps: string[] = [];
  const copied = await computeOver(there.open)(task, { onProgress: (step) => steps.push(step) });
  const made = await computeCostHere(task, {});
  expect(copied.summary).toEqual(made.summary);
  expect((await copied.sheets()).map(({ model }) => model)).toEqual(
    (await made.sheets()).map(({ model }) => model),
  );
  expect(steps).toContain("Adding up");
  copied.release();
  expect(there.hasEnded).toBe(true);
});

test("error cells are error cells in the worker too, and what it refuses is refused here", async () => {
  const refused = computeOver(worker().open)(await taskWith(new CellError("#N/A")), {});
  await expect(refused).rejects.toMatchObject({
    code: "CELL_ERROR",
    slots: { place: "Payments!B2", value: "#N/A" },
  });
});

test("a list of problems comes back whole", async () => {
  const sheet = tableSheet(
    "Payments",
    ["Date", "Supplier", "Amount"],
    [
      ["soon", "Acme", 1],
      [dayCell("2026-01-15"), "Acme", "much"],
    ],
  );
  const problem: unknown = await computeOver(worker().open)(await taskOf(sheet), {}).catch(
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(DataRefused);
  expect((problem as DataRefused).problems.map(({ code }) => code)).toEqual([
    "DATE_UNREADABLE",
    "AMOUNT_NOT_A_NUMBER",
  ]);
});

test("to cancel is to end the worker", async () => {
  const there = worker();
  const cancel = new AbortController();
  const task = await taskOf(paymentSheet(smallPayments));
  const computing = computeOver(there.open)(task, { signal: cancel.signal });
  cancel.abort();
  await expect(computing).rejects.toThrow("aborted");
  expect(there.hasEnded).toBe(true);
});

test("tables go in by slices, so that no message holds a page up", async () => {
  const rows = Array.from({ length: 9_000 }, () => [dayCell("2026-01-15"), "Acme", 5]);
  const task = await taskOf(tableSheet("Payments", ["Date", "Supplier", "Amount"], rows));
  const sizes = [...reportRequests(task)].flatMap((message) =>
    message.kind === "rows" ? message.rows.reduce((sum, row) => sum + row.length, 0) : [],
  );
  expect(sizes.length).toBeGreaterThan(2);
  expect(Math.max(...sizes)).toBeLessThan(10_010);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3 * 9_001);
});

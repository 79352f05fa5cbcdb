import type { CellValue } from "../../../src/cells/CellValue";
import { budgetInput } from "../../../src/runs/cost/budget/computeBudget";
import { readCostTask } from "../../../src/runs/cost/readCostTask";
import { dayCell, tableSheet } from "../../support/paymentBook";
import { tableBook } from "../../support/tableBook";

const stamp = { id: "run-1", time: "2026-11-22 10:39", version: "1.0.0" };

/** Findings of a budget with these rows: month, line, owner, actual, budget. */
async function findingsOf(rows: readonly (readonly CellValue[])[]) {
  const workbook = await tableBook([
    tableSheet("Budget", ["Month", "Line", "Owner", "Actual", "Budget"], rows),
  ]);
  const { findings } = budgetInput(await readCostTask({ workbook, stamp }, "budget", {}));
  return findings.filter(({ code }) => code === "OWNERS_DIFFER" || code === "BUDGET_IN_ONE_MONTH");
}

/** Twelve months of a line, with actuals to June. */
const year = (line: string, budgetOf: (month: number) => number, owner: CellValue = "Ada") =>
  Array.from({ length: 12 }, (_, at) => [
    dayCell(`2026-${String(at + 1).padStart(2, "0")}-01`),
    line,
    owner,
    at < 6 ? 90 : null,
    budgetOf(at + 1),
  ]);

test("two owners of one line are told with the cell of the second; spellings of one are not", async () => {
  const rows = [...year("Travel", () => 100), ...year("Rent", () => 100, "ADA ")];
  expect(await findingsOf(rows)).toEqual([]);
  rows[5]![2] = "Bo";
  expect(await findingsOf(rows)).toMatchObject([
    { code: "OWNERS_DIFFER", rows: 1, cell: "Budget!C7", text: expect.stringContaining("Ada, and Bo") },
  ]);
});

test("a quarter's budget in its first month is told with its remedy", async () => {
  const rows = [...year("Rent", (month) => (month % 3 === 1 ? 300 : 0)), ...year("Travel", () => 100)];
  const [found, ...others] = await findingsOf(rows);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: "BUDGET_IN_ONE_MONTH", rows: 1, cell: "Budget!E2" });
  expect(found!.text).toMatch(/one month of each quarter .* such as Rent\. .*"2026-Q1".* plan target/);
});

test("a year's budget in one month is told, and one that says its year is not", async () => {
  const rows = year("Rent", (month) => (month === 1 ? 1_200 : 0));
  expect(await findingsOf(rows)).toMatchObject([{ text: expect.stringContaining("each year") }]);
  const said = [...year("Rent", () => 0), [2026, "Rent", "Ada", null, 1_200]];
  expect(await findingsOf(said)).toEqual([]);
});

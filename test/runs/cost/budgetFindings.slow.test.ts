import { budgetInput } from "../../../src/runs/cost/budget/computeBudget";
import type { CostRunOptions } from "../../../src/runs/cost/CostRunOptions";
import { readCostTask } from "../../../src/runs/cost/readCostTask";
import { dayCell, tableSheet } from "../../support/paymentBook";
import { tableBook } from "../../support/tableBook";

const stamp = { id: "run-1", time: "2026-11-21 10:39", version: "1.0.0" };

/** What is told of budgets and actuals of January, February and March. */
async function told(
  rows: readonly (readonly [budget: number, actual: number | null])[],
  options: CostRunOptions = { period: "2026-02" },
): Promise<readonly (readonly [string, string | null])[]> {
  const workbook = await tableBook([
    tableSheet(
      "Budget",
      ["Month", "Line", "Actual", "Budget"],
      rows.map(([budget, actual], at) => [dayCell(`2026-0${1 + at}-01`), "Travel", actual, budget]),
    ),
  ]);
  const { findings } = budgetInput(await readCostTask({ workbook, stamp }, "budget", options));
  return findings.map(({ text, cell }) => [text, cell]);
}

it("tells a month that is over without an actual, and none that is to come", async () => {
  expect(
    await told([
      [100, 90],
      [110, null],
      [120, null],
    ]),
  ).toEqual([
    [
      "1 row(s) of months that are over have a budget and no actual, which counts as 0 in run-rates: budgets of 110.00 together. Enter what was spent, 0 where it was nothing.",
      "Budget!C3",
    ],
  ]);
  expect(
    await told([
      [100, 90],
      [110, 0],
      [120, null],
    ]),
  ).toEqual([]);
});

it("tells budgets below 0, which no alert can read", async () => {
  expect(
    await told([
      [-100, -140],
      [-110, -130],
      [-120, null],
    ]),
  ).toEqual([
    [
      "3 row(s) of expenditure have a budget below 0: budgets of -330.00 together. Where expenditure is stored so, turn the signs of budget and actual. Of credits, alerts look at the forecast alone.",
      "Budget!D2",
    ],
  ]);
});

it("says where no month has an actual", async () => {
  expect(
    (
      await told(
        [
          [100, null],
          [100, null],
        ],
        {},
      )
    )[0]![0],
  ).toBe("No period was chosen: this is the latest month with a row, none has an actual, 2026-02.");
});

import { computeSavings } from "../../../src/runs/cost/savings/computeSavings";
import type { CostRunOptions } from "../../../src/runs/cost/CostRunOptions";
import { readCostTask } from "../../../src/runs/cost/readCostTask";
import type { CellValue } from "../../../src/cells/CellValue";
import { tableSheet } from "../../support/paymentBook";
import { tableBook } from "../../support/tableBook";

const stamp = { id: "run-1", time: "2026-11-21 10:39", version: "1.0.0" };

async function run(
  initiatives: readonly (readonly CellValue[])[],
  measurements: readonly (readonly CellValue[])[],
  options: CostRunOptions = {},
) {
  const workbook = await tableBook([
    tableSheet("Initiatives", ["Initiative", "Stage", "Claimed saving", "Currency"], initiatives),
    tableSheet("Measurements", ["Initiative", "Baseline", "Actual", "Currency"], measurements),
  ]);
  return computeSavings(await readCostTask({ workbook, stamp }, "savings", options)).summary;
}
const figure = ({ figures }: Awaited<ReturnType<typeof run>>, label: string) =>
  figures.find((each) => each.label === label)!.value;

it("tells a saving that is measured twice, with what is validated twice", async () => {
  const { findings } = await run(
    [["S1", "implemented", 100, "EUR"]],
    [
      ["S1", 1000, 900, "EUR"],
      ["S1", 1000, 890, "EUR"],
      ["S1", 1000, 900, "EUR"],
    ],
  );
  expect(findings.map(({ text, cell }) => [text, cell])).toEqual([
    [
      "S1 is measured in row 4 as in row 2: 100.00 EUR may be validated twice. Delete one, where it is the same saving.",
      "Measurements!A4",
    ],
  ]);
});

it("adds up claims and measurements of one currency, and leaves others out with their money", async () => {
  const summary = await run(
    [
      ["S1", "planned", 100, "EUR"],
      ["S2", "planned", 200, "USD"],
      ["S3", "planned", 300, "EUR"],
    ],
    [
      ["S1", 1000, 950, "EUR"],
      ["S2", 1000, 900, "USD"],
    ],
  );
  expect([figure(summary, "Claimed"), figure(summary, "Validated"), summary.currency]).toEqual([
    400,
    50,
    "EUR",
  ]);
  expect(summary.leftOut).toEqual([
    {
      reason: "in USD, not EUR",
      rows: 1,
      cell: "Initiatives!C3",
      money: [{ currency: "USD", amount: 200 }],
    },
    {
      reason: "in USD, not EUR",
      rows: 1,
      cell: "Measurements!B3",
      money: [{ currency: "USD", amount: 1000 }],
    },
  ]);
});

it("tells the money left out in the decimals of its own table", async () => {
  const { leftOut } = await run(
    [
      ["S1", "planned", 100, "EUR"],
      ["S2", "no such stage", 250, "EUR"],
    ],
    [["S1", 1000.125, 900, "EUR"]],
    { leaveOutBad: true },
  );
  expect(leftOut[0]!.money).toEqual([{ currency: "EUR", amount: 250 }]);
});

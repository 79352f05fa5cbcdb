import { measurementsFromTable } from "../../../../src/cells/cost/tables/measurementsFromTable";
import { problemOf } from "../../../support/problemOf";
import { tableOf } from "../../../support/tableOf";

const reading = { system: 1900, leaveOutBad: false } as const;

test("what was measured is read as money and as numbers, blank where it does not say", () => {
  const table = tableOf(
    "Measurements",
    ["Initiative", "Baseline", "Fixed", "Baseline volume", "Actual", "Volume", "Price index", "Booked"],
    ["S1", 500000, 200000, 1000, 522000, 1180, 1.02, null],
  );
  expect(measurementsFromTable(table, reading).measurements).toEqual([
    {
      initiative: "S1",
      baseline: 50_000_000,
      fixed: 20_000_000,
      baselineVolume: 1000,
      actual: 52_200_000,
      volume: 1180,
      priceIndex: 1.02,
      oneOffs: null,
      costToAchieve: null,
      booked: null,
      controlBefore: null,
      controlAfter: null,
      sheetRow: 1,
      place: "Measurements!A2",
    },
  ]);
});

test("cost before and after must be there", () => {
  const table = tableOf(
    "Measurements",
    ["Initiative", "Baseline", "Actual"],
    ["S1", null, 5],
    ["", 4, 5],
    ["S3", 4, null],
  );
  const problem = problemOf(() => measurementsFromTable(table, reading)) as unknown as {
    problems: readonly { code: string; slots: { place: string } }[];
  };
  expect(problem.problems.map(({ code, slots }) => [code, slots.place])).toEqual([
    ["CELL_EMPTY", "Measurements!A3"],
    ["CELL_EMPTY", "Measurements!B2"],
    ["CELL_EMPTY", "Measurements!C4"],
  ]);
});

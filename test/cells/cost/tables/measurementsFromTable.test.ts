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

const headers = ["Initiative", "Baseline", "Fixed", "Baseline volume", "Actual", "Volume", "Price index"];

test.each([
  ["an index in hundredths", [10, 12, 105], "PRICE_INDEX_UNLIKELY", "Measurements!G2"],
  ["an index of 0", [10, 12, 0], "PRICE_INDEX_UNLIKELY", "Measurements!G2"],
  ["a negative volume", [10, -12, 1], "NUMBER_NEGATIVE", "Measurements!F2"],
])("%s is refused", (_, [before, now, index], code, place) => {
  const table = tableOf("Measurements", headers, ["S1", 100, null, before!, 90, now!, index!]);
  expect(problemOf(() => measurementsFromTable(table, reading))).toMatchObject({ code, slots: { place } });
  expect(measurementsFromTable(table, { ...reading, leaveOutBad: true }).leftOut).toMatchObject([
    { rows: 1, minor: 10_000 },
  ]);
});

test("a measurement that cannot be adjusted for the volume it speaks of is told", () => {
  const table = tableOf(
    "Measurements",
    headers,
    ["S1", 100, null, 10, 90, 12, null],
    ["S2", 100, null, 10, 90, null, null],
    ["S3", 100, null, 0, 90, 5, null],
    ["S4", 100, 40, null, 90, null, null],
    ["S5", 100, null, null, 90, null, null],
  );
  expect(measurementsFromTable(table, reading).findings).toEqual([
    {
      code: "VOLUME_INCOMPLETE",
      text: expect.stringMatching(
        /^3 measurement\(s\) are not adjusted for volume.*: S2, S3, S4\./,
      ) as string,
      rows: 3,
      cell: "Measurements!A3",
    },
  ]);
});

test("a fixed part that is more than the baseline, or below 0, is refused with its cell", () => {
  const measured = (fixed: number) =>
    tableOf("Measurements", ["Initiative", "Baseline", "Fixed", "Actual"], ["S1", 100, fixed, 90]);
  for (const fixed of [150, -1]) {
    expect(problemOf(() => measurementsFromTable(measured(fixed), reading))).toMatchObject({
      code: "FIXED_PART_OUTSIDE",
      slots: { place: "Measurements!C2", value: fixed, baseline: 100 },
    });
  }
  expect(
    [0, 100].map((fixed) => measurementsFromTable(measured(fixed), reading).measurements.length),
  ).toEqual([1, 1]);
});

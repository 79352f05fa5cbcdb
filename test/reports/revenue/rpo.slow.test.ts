import { cellName } from "../../../src/cells/address";
import type { CellValue } from "../../../src/cells/CellValue";
import { labelFromCell } from "../../../src/cells/labelFromCell";
import { scheduleColumns } from "../../../src/reports/revenue/schedule/ScheduleColumns";
import { computeRevenue } from "../../../src/runs/revenue/revenueComputation";
import { packSheetCase, type PackSheetCase } from "../../support/packSheetCase";
import { generousLimits, packTask } from "../../support/revenuePackCase";
import { march, smallBook } from "../../support/smallBook";

const priorsWith = (first: CellValue, second: CellValue) => {
  const inputs = new Map([
    ["FO_BAND_1", first],
    ["FO_BAND_2", second],
  ]);
  return new Map([["revenue-rpo", { notes: new Map(), labels: new Map(), inputs, message: null }]]);
};

describe("remaining performance obligations", () => {
  let sheet: PackSheetCase;
  beforeAll(async () => {
    sheet = await packSheetCase(smallBook, march, "rpo");
  }, 60_000);

  it("shows in which band what remains becomes revenue, and what no plan tells", () => {
    // 275 days of C1 and 365 of C3 within a year, 275 of C3 in the next; the calls have no plan.
    expect(sheet.column("Within 12 months")).toMatchObject({ "All obligations": 6400 });
    expect(sheet.column("Months 13 to 24")).toMatchObject({ "All obligations": 2750 });
    expect(sheet.column("Later or unplanned")).toMatchObject({ "All obligations": 1000 });
    expect(sheet.column("Total")).toMatchObject({
      "All obligations": 10150,
      "Product: Support": 9150,
      "Product: Data": 1000,
      "Region: North": 9150,
      "Region: (none)": 1000,
      "Region: Total": 10150,
    });
  });

  it("lists no label of which nothing remains", () => {
    expect(Object.keys(sheet.column("Total"))).not.toContain("Product: Hardware");
  });

  it("draws the months to come", () => {
    const [chart] = sheet.laidOut.model.charts;
    const { values } = chart!.series[0]!;
    expect(values.right - values.left + 1).toBe(24);
    expect(sheet.laidOut.model.rows[values.top]![values.left]).toMatchObject({ expected: 600 });
  });

  it("shows an error where the Schedule no longer says what the contracts do", async () => {
    const schedule = scheduleColumns(computeRevenue(packTask(smallBook, march)).input);
    const edit = (column: number, value: CellValue) => [
      { sheet: "Schedule", cell: cellName({ row: 8, column }), value },
    ];
    expect(await sheet.wrongAfter([])).toEqual([]);
    expect(await sheet.wrongAfter(edit(schedule.later, 5))).toEqual([
      "What remains on the Schedule: EUR",
      "Contracts one by one, at the run: EUR",
    ]);
    expect(await sheet.wrongAfter(edit(schedule.dimensions[0]!, "elsewhere"))).toContain(
      "Labels add up to the total: Product",
    );
  });
});

it("bands follow the limits that the user typed", async () => {
  const sheet = await packSheetCase(smallBook, march, "rpo", { priors: priorsWith(3, 9) });
  // To the end of June: 91 days of both; to the end of the year: 184 more.
  expect(sheet.column("Within 3 months")).toMatchObject({ "All obligations": 1820 });
  expect(sheet.column("Months 4 to 9")).toMatchObject({ "All obligations": 3680 });
  expect(sheet.column("Later or unplanned")).toMatchObject({ "All obligations": 4650 });
  expect(sheet.laidOut.model.mark.inputs).toEqual([
    { name: "FO_BAND_1", cell: "G3" },
    { name: "FO_BAND_2", cell: "G4" },
  ]);
}, 60_000);

it.each([
  [12, 36],
  [24, 12],
  ["a year", 24],
])("limits that the months shown cannot tell are replaced, and named: %j and %j", (first, second) => {
  const { sheets } = computeRevenue(packTask(smallBook, march, { priors: priorsWith(first, second) }));
  const { rows } = sheets.find(({ model }) => model.report === "revenue-rpo")!.model;
  const texts = rows.flatMap((cells) => cells.map((cell) => labelFromCell(cell?.value ?? null)));
  expect(texts.find((text) => text.startsWith(`Band limits ${first} and ${second}`))).toMatch(
    "12 and 24 were used",
  );
});

it("a limit typed beyond the months shown turns its check red", async () => {
  const { laidOut, limitsAfter } = await withLimits(12, 36);
  expect(limitsAfter).toEqual(["Band limits beyond the months shown: both bands"]);
  expect(laidOut.model.names.map(({ name }) => name)).toContain("FO_BAND_2");
}, 60_000);

async function withLimits(first: number, second: number) {
  const { laidOut, wrongAfter } = await packSheetCase(smallBook, march, "rpo");
  const rows = laidOut.model.rows as unknown as { value: CellValue }[][];
  rows[2]![6] = { value: first };
  rows[3]![6] = { value: second };
  return { laidOut, limitsAfter: await wrongAfter([]) };
}

describe("what is more than the price", () => {
  const rows = {
    contracts: [
      ["Contract id", "Customer", "Signed date", "Currency", "Transaction price"],
      ["C1", "Acme", "2026-02-01", "EUR", 3340],
      ["C2", "Bolt", "2026-02-10", "EUR", 500],
    ],
    obligations: [
      ["Contract id", "Obligation id", "Method", "Start", "End"],
      ["C1", "Service", "straight line", "2026-02-01", "2026-12-31"],
      ["C2", "Device", "point in time", "2026-02-10", null],
    ],
    closed: [
      ["Period", "Status", "Contract id", "Obligation id", "Recognised"],
      ["2026-02-28", "closed", "C1", "Service", 280],
      ["2026-02-28", "closed", "C2", "Device", 500],
      ["2026-03-31", "closed", "C1", "Service", 310],
      ["2026-03-31", "closed", "C2", "Device", 100],
    ],
  };

  it("is no promise to come: a closed period holds 100 too much, and the other contract's 2,750 remain", async () => {
    const sheet = await packSheetCase(rows, march, "rpo");
    expect(sheet.column("Total")).toMatchObject({ "All obligations": 2750 });
    expect(await sheet.wrongAfter([])).toEqual([]);
    const texts = sheet.laidOut.model.rows.flatMap((cells) =>
      cells.map((cell) => labelFromCell(cell?.value ?? null)),
    );
    expect(texts.join("\n")).toMatch("more is recognised than is allocated now: 1");
  }, 60_000);
});

it("finds the rows on every page of the Schedule, and has no block where there is no further column", async () => {
  const bare = (table: "contracts" | "obligations", last: number) =>
    smallBook[table]!.map((cells) => cells.slice(0, last));
  const rows = { contracts: bare("contracts", 5), obligations: bare("obligations", 6) };
  const sheet = await packSheetCase(rows, march, "rpo", { limits: { ...generousLimits, rowsPerSheet: 66 } });
  expect(sheet.column("Total")).toEqual({ "All obligations": 10150 });
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);

it("is a sheet of zeros where there is nothing to come", async () => {
  const sheet = await packSheetCase(smallBook, { ...march, period: "2024-03" }, "rpo");
  expect(sheet.column("Total")).toEqual({ "All obligations": 0 });
  expect(sheet.column("Share")).toEqual({ "All obligations": 0 });
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);

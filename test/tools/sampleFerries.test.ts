import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { labelFromCell } from "../../src/cells/labelFromCell";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { dayOf, monthOfDay } from "../../tools/ferries/ferryCalendar";
import { ferryMeasurements } from "../../tools/ferries/ferrySavings";
import { sampleFerries } from "../../tools/ferries/sampleFerries";
import { sampleFerriesGrids } from "../../tools/ferries/sampleFerriesGrids";
import { sampleFerriesXlsx } from "../../tools/ferries/sampleFerriesXlsx";

const file = resolve(__dirname, "../../assets/samples/ottermere-ferries.xlsx");
const ferries = sampleFerries();
const { payments, budget, planted } = ferries;
const grids = sampleFerriesGrids(ferries);

function paid(isMeant: (row: (typeof payments)[number]) => boolean): number {
  return payments.reduce((sum, row) => sum + (isMeant(row) ? row.minor : 0), 0);
}

/** Cents by supplier in a month. */
function bySupplier(month: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { supplier, day, minor } of payments) {
    if (monthOfDay(day) === month) sums.set(supplier, (sums.get(supplier) ?? 0) + minor);
  }
  return sums;
}

test("the committed workbook is what the generator makes, part by part, and small", async () => {
  // Not byte by byte: how parts are packed is up to the machine.
  const parts = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)));
  const bytes = readFileSync(file);
  const committed = parts(bytes);
  const made = parts(await sampleFerriesXlsx(ferries));
  expect([...committed.keys()]).toEqual([...made.keys()]);
  for (const [name, part] of made)
    expect([name, Buffer.compare(part, committed.get(name)!)]).toEqual([name, 0]);
  expect(bytes.length).toBeLessThan(400_000);
});

test("it holds a table on each sheet behind the first", async () => {
  const workbook = await openXlsx(readFileSync(file), { file: "ottermere-ferries.xlsx" });
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual([
    "Read me",
    ...grids.map(({ sheet }) => sheet),
  ]);
  expect((await workbook.tables()).map(({ name, block }) => [name, block.bottom])).toEqual([
    ["Payments", payments.length],
    ["PurchaseOrders", 66],
    ["ContractPrices", 5],
    ["Budget", budget.length],
    ["PlanTargets", 5],
    ["Initiatives", 7],
    ["Measurements", 4],
    ["AllocationBases", 6],
  ]);
});

test("what can be taken out of cost is known", () => {
  expect(
    planted.map(({ kind, subject, saving }) => [kind, subject, Number((saving / 100).toFixed(2))]),
  ).toEqual([
    ["creeping charge", "Spindrift Linen", 9116.82],
    ["creeping charge", "Beacon Fleet Tracking", 3579.64],
    ["price spread", "Impeller IM-7", 3198.67],
    ["price spread", "Hydraulic hose 2 m", 4349.99],
    ["off-contract", "Lifejacket adult", 3780.36],
    ["off-contract", "Deck boots", 2432.19],
    ["tail suppliers", "Repairs", 3073.98],
    ["duplicate payment", "Abernathy Shipwrights", 18312.78],
    ["duplicate payment", "Norrland Diesel Service", 2831.65],
    ["duplicate payment", "Norrland Diesel Service", 1547.1],
    ["duplicate payment", "Quenby Electrical", 1746.63],
    ["unused commitment", "PO-4036, Strand Hydraulics", 18600],
    ["unused commitment", "PO-4043, Lantern Film", 9400],
    ["unused commitment", "PO-4048, Cobalt Pontoons", 24750],
    ["unused budget", "Route study", 48000],
    ["unused budget", "Paper tickets", 17880],
  ]);
});

test("actuals of a line are the payments of that category and cost centre, month by month", () => {
  const unpaid = ["Salaries", "Route study", "Winter timetable"];
  const rows = budget.filter(({ line }) => !unpaid.includes(line));
  const keyOf = (line: string, costCentre: string, month: number): string =>
    JSON.stringify([line, costCentre, month]);
  const sums = new Map<string, number>();
  for (const { category, costCentre, day, minor } of payments) {
    const key = keyOf(category, costCentre, monthOfDay(day));
    sums.set(key, (sums.get(key) ?? 0) + minor);
  }
  for (const { line, costCentre, month, actual } of rows) {
    const key = keyOf(line, costCentre, month);
    expect([key, actual]).toEqual([key, month < 18 ? (sums.get(key) ?? 0) : null]);
    sums.delete(key);
  }
  expect([...sums]).toEqual([]);
});

test("fuel and staff that are measured are the payments of their halves of a year", () => {
  const half = (category: string, from: number): number =>
    paid((row) => row.category === category && row.day >= dayOf(from) && row.day < dayOf(from + 6)) / 100;
  const [fuel, staff] = ferryMeasurements;
  expect([half("Fuel", 0), half("Fuel", 12)]).toEqual([fuel![1], fuel![4]]);
  expect([half("Temporary staff", 0), half("Temporary staff", 12)]).toEqual([staff![1], staff![4]]);
});

test("one measured saving looks like a loss, and one loss like a saving", () => {
  const [fuel, staff] = ferryMeasurements.slice(0, 2).map((row) => {
    const [, baseline, fixed, units, actual, unitsNow, index] = row as number[];
    const perUnit = (baseline! - fixed!) / units!;
    return { naive: baseline! - actual!, saving: (fixed! + perUnit * unitsNow!) * index! - actual! };
  });
  expect([fuel, staff]).toEqual([
    { naive: -28_000, saving: 28_160 },
    { naive: 28_040, saving: -7_960 },
  ]);
});

test("June has a supplier that is new, one that is lost, and others that cost clearly more and less", () => {
  const [may, june] = [bySupplier(16), bySupplier(17)];
  const [was, is] = [may, june].map((sums) => (name: string) => (sums.get(name) ?? 0) / 100) as [
    (name: string) => number,
    (name: string) => number,
  ];
  expect([was("Haldane Dry Dock"), is("Haldane Dry Dock")]).toEqual([0, 96_400]);
  expect([was("Tidewell Charters"), is("Tidewell Charters")]).toEqual([38_500, 0]);
  for (const diesel of ["Norrland Bunkering", "Quenby Marine Fuels"]) {
    expect(is(diesel) - was(diesel)).toBeGreaterThan(5_000);
  }
  expect(is("Hull and Deck") - was("Hull and Deck")).toBeLessThan(-30_000);
});

test("the walk-through tells the figures of the workbook", () => {
  const walkthrough = readFileSync(resolve(__dirname, "../../docs/samples.md"), "utf8");
  const shown = (cents: number) => (cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
  const sums = [
    paid(() => true),
    paid(({ day }) => monthOfDay(day) === 16),
    paid(({ day }) => monthOfDay(day) === 17),
    Math.round(planted.reduce((sum, { saving }) => sum + saving, 0)),
  ];
  for (const figure of sums) expect(walkthrough).toContain(shown(figure));
  const words = grids.flatMap(({ values }) => values.flat().map(labelFromCell));
  for (const supplier of ["Haldane Dry Dock", "Tidewell Charters", "Spindrift Linen"]) {
    expect([walkthrough.includes(supplier), words.includes(supplier)]).toEqual([true, true]);
  }
});

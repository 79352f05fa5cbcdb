import { labelFromCell } from "../../../src/cells/labelFromCell";
import { allocateOverhead } from "../../../src/core/cost/overhead/allocateOverhead";
import type { OverheadMethod } from "../../../src/core/cost/overhead/ServiceCentre";
import { costCase, type CostCase } from "../../support/costCase";
import { overheadBases, overheadPayments } from "../../support/overheadBook";
import { dayCell, paymentSheet, tableSheet } from "../../support/paymentBook";

const cases = new Map<OverheadMethod, Promise<CostCase>>();

function overheadBy(method: OverheadMethod): Promise<CostCase> {
  const known = cases.get(method);
  const made = known ?? costCase("cost", [overheadPayments, overheadBases], { overhead: method });
  cases.set(method, made);
  return made;
}

/** The centre's full cost, below the services. */
const fullCost = async (method: OverheadMethod, centre: string) =>
  (await overheadBy(method)).sheet("Overhead").at(centre, "To be shared");

it("closes services one after the other by step-down, in the order of the table", async () => {
  const sheet = (await overheadBy("stepdown")).sheet("Overhead");
  expect(sheet.at("IT", "Own cost")).toBe(20_000);
  expect(sheet.at("IT", "HR")).toBe(4_000);
  expect(sheet.at("HR", "Received")).toBe(4_000);
  // HR's 14,000 go to the workshops alone, 60 to 30.
  expect(sheet.at("HR", "Milling")).toBeCloseTo((14_000 * 2) / 3, 9);
  expect(sheet.at("Milling", "To be shared")).toBeCloseTo(50_000 + 10_000 + (14_000 * 2) / 3, 9);
  expect(sheet.texts[0]).toBe(
    "Overhead 30,000 of 2 services, 25.6% of all cost, is charged to 2 cost centres by the step-down method.",
  );
});

it("charges cost centres alone by the direct method", async () => {
  const sheet = (await overheadBy("direct")).sheet("Overhead");
  expect([sheet.at("IT", "HR"), sheet.at("HR", "Received")]).toEqual([null, 0]);
  expect(await fullCost("direct", "Milling")).toBeCloseTo(50_000 + (20_000 * 5) / 8 + (10_000 * 2) / 3, 9);
});

it("charges services to one another by the reciprocal method, as the engine solves it", async () => {
  const { gross, operatingTotals } = allocateOverhead(
    [
      { name: "IT", cost: 20_000, byServices: [4, 20], byOperating: [50, 30] },
      { name: "HR", cost: 10_000, byServices: [10, 0], byOperating: [60, 30] },
    ],
    [50_000, 30_000],
    "reciprocal",
  );
  const sheet = (await overheadBy("reciprocal")).sheet("Overhead");
  expect(sheet.at("IT", "To be shared")).toBeCloseTo(gross[0]!, 6);
  expect(sheet.at("HR", "To be shared")).toBeCloseTo(gross[1]!, 6);
  expect(await fullCost("reciprocal", "Finishing")).toBeCloseTo(operatingTotals[1]!, 6);
});

it.each(["stepdown", "direct", "reciprocal"] as const)(
  "keeps all cost of the period (%s)",
  async (method) => {
    const sheet = (await overheadBy(method)).sheet("Overhead");
    const total = sheet.at("Total", "To be shared", 1);
    expect(total).toBeCloseTo(117_000, 6);
    expect(sheet.at("Centres not in the table: nothing is charged to them", "To be shared")).toBe(7_000);
    expect(await sheet.wrongAfter([])).toEqual([]);
  },
);

it("shows the basis with its drivers, and what a service uses of itself without counting it", async () => {
  const { values } = (await overheadBy("stepdown")).sheet("Overhead");
  const top = values.findIndex((row) => labelFromCell(row[1] ?? null).startsWith("Allocation basis"));
  expect(values.slice(top + 1, top + 3).map((row) => row.slice(1, 11))).toMatchObject([
    ["IT", "PCs", null, null, null, 4, 20, 50, 30, 100],
    ["HR", "Headcount", null, null, null, 10, null, 60, 30, 90],
  ]);
});

it("goes on while payments and quantities change, without a run, but for the engine's reciprocal figures", async () => {
  const edits = [
    { sheet: "Payments", cell: "C3", value: 26_000 },
    { sheet: "Allocation bases", cell: "C4", value: 70 },
  ];
  const wrong = async (method: OverheadMethod) =>
    (await overheadBy(method)).sheet("Overhead").wrongAfter(edits);
  expect(await wrong("stepdown")).toEqual([]);
  expect(await wrong("direct")).toEqual([]);
  expect(await wrong("reciprocal")).toContain("To be shared is own cost and received: IT");
});

it("proves each equation of the reciprocal method", async () => {
  const sheet = (await overheadBy("reciprocal")).sheet("Overhead");
  const equation = (of: string) => `To be shared is own cost and received: ${of}`;
  const wrong = await sheet.wrongAfter([
    { sheet: "Overhead", cell: sheet.place("HR", "To be shared"), value: 1 },
  ]);
  expect(wrong).toEqual(expect.arrayContaining([equation("IT"), equation("HR")]));
});

it("names a service whose cost nobody would bear", async () => {
  const bases = tableSheet(
    "Allocation bases",
    ["From", "To", "Basis quantity"],
    [
      ["IT", "Milling", 1],
      ["HR", "IT", 2],
    ],
  );
  const problem = await costCase("cost", [overheadPayments, bases]).catch((error: unknown) => error);
  expect(problem).toMatchObject({ code: "OVERHEAD_BASE_ZERO" });
  expect(String(problem)).toContain("'Allocation bases'!A3, HR");
});

it("tells centres that no payment names", async () => {
  const bases = tableSheet(
    "Allocation bases",
    ["From", "To", "Basis quantity"],
    [
      ["IT", "Milling", 1],
      ["IT", "Miling", 2],
    ],
  );
  const { computation } = await costCase("cost", [overheadPayments, bases]);
  const told = computation.summary.findings.find(({ code }) => code === "CENTRE_WITHOUT_PAYMENTS");
  expect(told?.text).toContain("1 centre has no payments: Miling.");
});

it.each([
  ["payments name none of its services (Lab)", [["Lab", "Milling", 1]], overheadPayments],
  [
    "payments name no cost centre",
    [["IT", "Milling", 1]],
    tableSheet("Payments", ["Date", "Supplier", "Amount"], [[dayCell("2026-03-05"), "Acme", 10]]),
  ],
])("has no sheet where %s, which is told", async (why, rows, payments) => {
  const bases = tableSheet("Allocation bases", ["From", "To", "Basis quantity"], rows);
  const { computation } = await costCase("cost", [payments, bases]);
  expect(computation.sheets.map(({ model }) => model.name)).not.toContain("Overhead");
  const told = computation.summary.findings.find(({ code }) => code === "OVERHEAD_NOT_SHARED");
  expect(told).toMatchObject({ cell: "'Allocation bases'!A2" });
  expect(told?.text).toContain(why);
});

it("leaves out rows that cannot be read, with values where formulas over the table would count them", async () => {
  const bases = tableSheet(
    "Allocation bases",
    ["From", "To", "Basis quantity"],
    [
      ["IT", "Milling", 3],
      ["IT", "Finishing", 1],
      ["IT", "Shop", -4],
    ],
  );
  const written = await costCase("cost", [overheadPayments, bases], { leaveOutBad: true });
  const sheet = written.sheet("Overhead");
  expect(sheet.at("IT", "Milling")).toBe(15_000);
  expect(await sheet.wrongAfter([])).toEqual([]);
  const told = written.computation.summary.findings.map(({ text }) => text);
  expect(told).toContain("Allocationbases: 1 row(s) left out, negative number.");
});

it("reads centres that are numbers, and payments whose labels no formula finds, as values", async () => {
  const payments = paymentSheet([
    { date: "2026-03-05", supplier: "A", category: "Work", costCentre: "4100", amount: 200 },
    { date: "2026-03-05", supplier: "A", category: "Work", costCentre: "IT ", amount: 100 },
    { date: "2026-03-05", supplier: "A", category: "Work", costCentre: "Shop", amount: 50 },
  ]);
  const bases = tableSheet(
    "Allocation bases",
    ["From", "To", "Basis quantity"],
    [
      [4100, "Shop", 1],
      [4100, "IT", 1],
      ["IT", "Shop", 0.5],
    ],
  );
  const sheet = (await costCase("cost", [payments, bases])).sheet("Overhead");
  expect([sheet.at("4100", "Own cost"), sheet.at("IT", "Own cost")]).toEqual([200, 100]);
  expect(sheet.at("Shop", "To be shared")).toBe(350);
  expect(await sheet.wrongAfter([])).toEqual([]);
});

it("shares out credits like cost, and nothing where nothing was paid", async () => {
  const payments = paymentSheet([
    { date: "2026-02-05", supplier: "A", category: "Work", costCentre: "HR", amount: 10 },
    { date: "2026-03-05", supplier: "A", category: "Work", costCentre: "IT", amount: -80 },
    { date: "2026-03-05", supplier: "A", category: "Work", costCentre: "Milling", amount: 80 },
  ]);
  for (const overhead of ["stepdown", "direct", "reciprocal"] as const) {
    const sheet = (await costCase("cost", [payments, overheadBases], { overhead })).sheet("Overhead");
    expect(sheet.at("Total", "Own cost")).toBe(-80);
    expect(sheet.at("Total", "To be shared", 1)).toBeCloseTo(0, 9);
    expect(await sheet.wrongAfter([])).toEqual([]);
  }
});

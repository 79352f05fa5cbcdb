import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { labelFromCell } from "../../src/cells/labelFromCell";
import type { CellValue } from "../../src/cells/CellValue";
import { exitCodes } from "../../src/cli/main";
import type { CostSummary } from "../../src/runs/cost/CostResult";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { monthOfDay } from "../../tools/ferries/ferryCalendar";
import { sampleFerries } from "../../tools/ferries/sampleFerries";
import { cliFolder } from "../support/cliFolder";

const { finops, path } = cliFolder();
const ferries = resolve(__dirname, "../../assets/samples/ottermere-ferries.xlsx");
const { payments, budget, planted } = sampleFerries();

type Json = CostSummary & {
  readonly checks: readonly { readonly name: string; readonly status: string }[];
};

/** Runs a report that must succeed with every check OK. */
async function report(name: string, ...options: readonly string[]): Promise<Json> {
  const out = path(`${name}.xlsx`);
  const said = await finops("report", name, "--book", ferries, "--out", out, "--json", ...options);
  expect(said.code).toBe(exitCodes.done);
  const json = JSON.parse(said.out) as Json;
  expect(json.checks.length).toBeGreaterThan(8);
  expect(json.checks.filter(({ status }) => status !== "OK")).toEqual([]);
  expect(json.leftOut).toEqual([]);
  return json;
}

/** Rows of a sheet under its headers, as text by header. */
async function linesOf(name: string, sheet: string, key: string) {
  const workbook = await openXlsx(readFileSync(path(`${name}.xlsx`)), { file: `${name}.xlsx` });
  const { used } = (await workbook.sheets()).find((each) => each.name === sheet)!;
  const { values } = await workbook.read(sheet, used!);
  const head = values.findIndex((row) => row.includes(key));
  const headers = values[head]!;
  const rest = values.slice(head + 1);
  const end = rest.findIndex((row) => row.includes("Total"));
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .map((row) => new Map<CellValue, CellValue>(headers.map((header, column) => [header, row[column]!])));
}

const figure = ({ figures }: Json, label: string): number =>
  figures.find((each) => each.label === label)!.value;

function paidIn(month: number): number {
  return payments.reduce((sum, { day, minor }) => sum + (monthOfDay(day) === month ? minor : 0), 0) / 100;
}

test("cost of June and May is what the payments say, and the bridge tells why", async () => {
  const cost = await report("cost", "--period", "2026-06");
  expect([figure(cost, "Cost of the period"), figure(cost, "Period before")]).toEqual([
    paidIn(17),
    paidIn(16),
  ]);
  const bridge = await linesOf("cost", "Cost bridge", "Kind");
  const kinds = new Map(bridge.map((line) => [line.get("Supplier"), [line.get("Kind"), line.get("Change")]]));
  expect(kinds.get("Haldane Dry Dock")).toEqual(["new", 96_400]);
  expect(kinds.get("Tidewell Charters")).toEqual(["lost", -38_500]);
  expect(kinds.get("Quenby Marine Fuels")![0]).toBe("more");
  expect(kinds.get("Hull and Deck")![0]).toBe("less");
  const overhead = await linesOf("cost", "Overhead", "To be shared");
  expect(overhead.map((line) => [line.get("Service"), Number(line.get("Own cost")).toFixed(2)])).toEqual([
    ["Head office", "28126.30"],
    ["Workshop", "90987.44"],
  ]);
});

test("every planted opportunity is found within 1 %, and at most one in ten is none", async () => {
  const { findings } = await report("opportunities", "--period", "2025-01..2026-06");
  const found = (await linesOf("opportunities", "Opportunities", "Saving")).map((line) => ({
    kind: line.get("Kind"),
    subject: labelFromCell(line.get("Subject")!),
    saving: Number(line.get("Saving")),
  }));
  for (const { kind, subject, saving } of planted) {
    const at = found.findIndex(
      (one) =>
        one.kind === kind &&
        one.subject === subject &&
        Math.abs(one.saving - saving / 100) <= saving / 10_000,
    );
    expect([kind, subject, at >= 0]).toEqual([kind, subject, true]);
    found.splice(at, 1);
  }
  expect(found.length).toBeLessThanOrEqual(planted.length / 10);
  expect(findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining([
      "NEGATIVE_PAYMENTS",
      "SUPPLIER_BLANK",
      "SUPPLIER_SPELLINGS",
      "COMMITMENT_WITHOUT_LINE",
    ]),
  );
});

test("one saving looks like a loss, one loss like a saving, and one is claimed twice", async () => {
  const savings = await report("savings");
  expect(savings.findings.map(({ code }) => code)).toContain("CLAIMED_TWICE");
  const lines = await linesOf("savings", "Savings validation", "Verdict");
  const shown = lines
    .slice(0, 2)
    .map((line) =>
      ["Initiative", "Naive saving", "Adjusted saving", "Net saving", "Verdict"].map((each) =>
        line.get(each),
      ),
    );
  expect(shown).toEqual([
    ["S-01", -28_000, 28_160, 22_160, "a saving that looks like a loss"],
    ["S-02", 28_040, -7_960, -10_460, "a loss that looks like a saving"],
  ]);
});

test("the budget is that of 2026, and its actuals are what was booked", async () => {
  const tracker = await report("budget", "--period", "2026-06");
  const sum = (column: "actual" | "budget"): number =>
    budget.reduce((total, row) => total + (row.month >= 12 ? (row[column] ?? 0) : 0), 0) / 100;
  expect(figure(tracker, "Expenditure, actual to date")).toBe(sum("actual"));
  expect(figure(tracker, "Expenditure, budget of the year")).toBe(sum("budget"));
});

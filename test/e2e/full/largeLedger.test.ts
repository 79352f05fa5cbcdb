import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mainThreadDuring } from "../../support/mainThread";
import { seededLedger } from "../../support/seededLedger";
import { differingLines } from "../../support/differingLines";
import { WorkbenchPage } from "../../support/WorkbenchPage";

jest.setTimeout(120_000);

const rows = 32_414;
/**
 * The goal is 200 ms, beyond which a page feels stuck; what was measured is printed. A test allows twice as much, for a
 * machine that is busy or slow is no defect.
 */
const longestTask = 400;
const { csv, totals } = seededLedger(rows, 20260331);
const folder = mkdtempSync(join(tmpdir(), "finops-"));
const file = join(folder, "big ledger.csv");
let bench: WorkbenchPage;

beforeAll(async () => {
  writeFileSync(file, csv);
  bench = await WorkbenchPage.open({ book: file });
}, 180_000);

afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

/** What the status of the pane says from now on. */
async function progressTexts(): Promise<() => Promise<readonly string[]>> {
  const status = bench.pane.locator("[role=status]").first();
  const handle = await status.evaluateHandle((element) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(element.textContent ?? "")).observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return texts;
  });
  return () => handle.jsonValue();
}

test("a cancel in the middle of the writing leaves the workbook as it was, without a long task", async () => {
  await bench.preview("2025-01..2025-06");
  const before = await bench.contents();
  const tasks = await mainThreadDuring(bench.browser, bench.page, async () => {
    await bench.pane.getByRole("button", { name: /^Write/ }).click();
    await bench.whenSheet("Variance");
    // Without the wait for a button that stands still: the writing is soon over.
    await bench.pane.getByRole("button", { name: "Cancel" }).dispatchEvent("click");
    await bench.pane.getByText("Cancelled. The workbook is as it was.").waitFor({ timeout: 60_000 });
  });
  expect(differingLines(before, await bench.contents())).toEqual([]);
  expect(await bench.tabs()).toEqual(["Data"]);
  console.log(`cancelled: longest tasks ${tasks.observed.slice(0, 3).join(", ")} ms`);
  expect(tasks.processor[0]).toBeLessThanOrEqual(longestTask);
});

test("32,414 rows are reported with progress and without a long task, and the totals are the ledger's", async () => {
  const texts = await progressTexts();
  const started = Date.now();
  const tasks = await mainThreadDuring(bench.browser, bench.page, async () => {
    await bench.pane.getByRole("button", { name: "Preview" }).click();
    await bench.write();
    await bench.expectShown("Variance", { B4: "Period 2025-01..2025-06" });
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `${rows} rows in ${seconds} s; longest tasks ${tasks.observed.slice(0, 3).join(", ")} ms, ` +
      `of processor time ${tasks.processor.slice(0, 3).join(", ")} ms`,
  );
  expect(tasks.processor[0]).toBeLessThanOrEqual(longestTask);
  // Reading 32,414 rows takes longer than 50 ms on any machine: the observer is alive.
  expect(tasks.observed.length).toBeGreaterThan(0);
  const said = (await texts()).join("\n");
  for (const step of ["Reading", "Computing", "Writing", "Checking"]) expect(said).toContain(step);

  const sheet = await bench.values("Variance");
  const columns = sheet.find((row) => row.includes("AC"))!;
  const figure = (label: string, scenario: string): number => {
    const row = sheet.find((each) => each[1] === label)!;
    return Math.round(Number(row[columns.indexOf(scenario)]) * 100);
  };
  const { Revenue: revenue, Expense: expense } = totals;
  expect([figure("Total revenue", "AC"), figure("Total revenue", "PL")]).toEqual([
    revenue.actual,
    revenue.budget,
  ]);
  expect(figure("Total operating expenses", "AC")).toBe(expense.actual);
  expect(figure("Total operating expenses", "PL")).toBe(expense.budget);
  expect(figure("Net result", "AC")).toBe(revenue.actual - expense.actual);
  expect(bench.messages).toEqual([]);
  expect(bench.outside).toEqual([]);
});

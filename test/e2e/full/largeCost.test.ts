import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { costSheets } from "../../../src/reports/cost/costSheets";
import { differingLines } from "../../support/differingLines";
import { longestTaskGoal, PaneInBrowser } from "../../support/PaneInBrowser";
import { seededPayments } from "../../support/seededPayments";
import { tableBytes } from "../../support/tableBook";
import { WorkbenchPage } from "../../support/WorkbenchPage";

jest.setTimeout(240_000);

const rows = 30_000;
/** A test allows a busy or slow machine more than the goal. */
const longestTask = 2 * longestTaskGoal;
const { sheets, lastMonth } = seededPayments(rows, 4);
/** There are no targets to spread. */
const untargeted = costSheets.budget.plan.name;
const folder = mkdtempSync(join(tmpdir(), "finops-"));
const file = join(folder, "payments.xlsx");
let bench: WorkbenchPage;
let pane: PaneInBrowser;

beforeAll(async () => {
  writeFileSync(file, await tableBytes(sheets));
  bench = await WorkbenchPage.open({ book: file });
  bench.page.setDefaultTimeout(120_000);
  pane = new PaneInBrowser(bench);
  await pane.open("Cost");
  await pane.button("Preview").waitFor();
}, 240_000);

afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

test("a cancel while 30,000 payments are read and computed leaves no preview and no trace", async () => {
  const before = await bench.contents();
  const tasks = await pane.measured("cancelled while computing", async () => {
    await pane.button("Preview").click();
    await pane.status.getByText(/Reading|Computing/).waitFor();
    await pane.cancel();
  });
  expect(await pane.button("Write the report").count()).toBe(0);
  expect(differingLines(before, await bench.contents())).toEqual([]);
  expect(tasks.processor[0]).toBeLessThanOrEqual(longestTask);
});

test.each(["cost", "opportunities", "budget"] as const)(
  "%s of 30,000 payments: previewed, cancelled in the middle of the writing, and written, without a long task",
  async (report) => {
    const names = Object.values<{ readonly name: string }>(costSheets[report])
      .map(({ name }) => name)
      .filter((name) => name !== untargeted);
    await bench.pane.getByLabel("Report", { exact: true }).selectOption(report);
    const texts = await pane.statusTexts();
    const preview = await pane.measured(`${report}, preview`, async () => {
      await pane.button("Preview").click();
      await pane.button("Write the report").waitFor();
    });

    const before = await bench.contents();
    const there = await bench.tabs();
    const back = await pane.measured(`${report}, cancelled while writing`, async () => {
      await pane.button("Write the report").click();
      await bench.whenSheet(names[0]!);
      await pane.cancel();
    });
    expect(differingLines(before, await bench.contents())).toEqual([]);
    expect(await bench.tabs()).toEqual(there);

    const write = await pane.measured(`${report}, write`, async () => {
      await pane.button("Write the report").click();
      await bench.agreed();
    });
    const said = await texts();
    for (const step of ["Reading", "Computing", "Laying out", "Writing", "Checking"]) {
      expect(said).toContain(step);
    }
    expect(await bench.tabs()).toEqual([...there, ...names]);
    for (const { processor } of [preview, back, write]) {
      expect(processor[0]).toBeLessThanOrEqual(longestTask);
    }
  },
);

test("the cost of the month is that of the payments", async () => {
  const total = (await bench.values(costSheets.cost.front.name)).find((row) => row.includes("Total"))!;
  expect(total.map((value) => Math.round(100 * Number(value)))).toContain(lastMonth);
  expect(bench.messages).toEqual([]);
  expect(bench.outside).toEqual([]);
});

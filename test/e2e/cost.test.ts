import { resolve } from "node:path";
import { costSheets } from "../../src/reports/cost/costSheets";
import { differingLines } from "../support/differingLines";
import { GridUser } from "../support/GridUser";
import { longestTaskGoal, PaneInBrowser, panes } from "../support/PaneInBrowser";
import { WorkbenchPage } from "../support/WorkbenchPage";

jest.setTimeout(120_000);

/** A machine that is busy is no defect. */
const longestTask = 2 * longestTaskGoal;
const book = resolve(__dirname, "../../assets/samples/ottermere-ferries.xlsx");
const front = costSheets.cost.front.name;
const evidence = costSheets.opportunities.evidence.name;
let bench: WorkbenchPage;
let reader: PaneInBrowser;

beforeAll(async () => {
  bench = await WorkbenchPage.open({ book });
  reader = new PaneInBrowser(bench);
}, 180_000);

afterAll(async () => {
  await bench.close();
});

const heading = (name: string | RegExp) => bench.pane.getByRole("heading", { name });

function sheetsOf(report: keyof typeof costSheets): readonly string[] {
  return Object.values<{ readonly name: string }>(costSheets[report]).map(({ name }) => name);
}

/** Cells of sheets that show an error. */
async function errorsOn(sheets: readonly string[]): Promise<readonly unknown[]> {
  const rows = await Promise.all(sheets.map((sheet) => bench.values(sheet)));
  return rows.flat(2).filter((value) => typeof value === "object" && value !== null);
}

test("home leads to cost, where the tables are found; a cancel leaves no trace", async () => {
  const found = bench.pane.getByRole("region", { name: "Cost and budgets" });
  await found.getByRole("button", { name: "Analyse cost" }).click();
  await bench.pane.getByText(/^Read: payments \(3,024 rows\), .*budget \(868 rows\)/).waitFor();
  const before = await bench.contents();
  const tasks = await reader.measured("sample payments, cancelled and previewed", async () => {
    await reader.button("Preview").click();
    await reader.cancel();
    await reader.button("Preview").click();
    await heading("Preview: cost, 2026-06").waitFor();
  });
  expect(tasks.processor[0]).toBeLessThanOrEqual(longestTask);
  expect(differingLines(before, await bench.contents())).toEqual([]);
});

test.each(panes)("nothing in the preview is hard to read or reach: %s, %i px", async (look, width) => {
  await reader.expectReadable(look, width);
});

test("cost is written with the keyboard alone, from the heading of its preview", async () => {
  await bench.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await heading(/^Preview/).focus();
  await reader.tabTo(/^Write the report$/);
  await bench.page.keyboard.press("Enter");
  await bench.agreed();
  expect(await bench.tabs()).toEqual(expect.arrayContaining([...sheetsOf("cost")]));
  expect(await errorsOn(sheetsOf("cost"))).toEqual([]);
});

test("a comment that was typed is kept when the report is run again from Home", async () => {
  await bench.enter("U9", "New yard from May");
  await reader.open("Home");
  await reader.button(`Re-run ${front}`).click();
  await bench.agreed();
  const rows = await bench.values(front);
  const comment = rows.find((row) => row.includes("Comment"))!.indexOf("Comment");
  expect(rows.map((row) => row[comment])).toContain("New yard from May");
});

/** Goes on to the report that is next in the list, previews it and writes it, all from the keyboard. */
async function writeNext(report: keyof typeof costSheets): Promise<void> {
  const { keyboard } = bench.page;
  await reader.tabTo(/^Report$/);
  await keyboard.press("ArrowDown");
  await reader.tabTo(/^Preview$/);
  await keyboard.press("Enter");
  await heading(new RegExp(`^Preview: ${report}`)).waitFor();
  await reader.tabTo(/^Write the report$/);
  await keyboard.press("Enter");
  await bench.agreed();
}

test("opportunities and savings are written as well, by keyboard", async () => {
  await reader.open("Cost");
  await reader.button("Preview").waitFor();
  for (const report of ["opportunities", "savings"] as const) {
    await writeNext(report);
    expect(await bench.tabs()).toEqual(expect.arrayContaining([...sheetsOf(report)]));
    expect(await errorsOn(sheetsOf(report))).toEqual([]);
  }
});

test("the budget is written, and undone without a trace", async () => {
  const before = await bench.contents();
  await writeNext("budget");
  expect(await bench.tabs()).toEqual(expect.arrayContaining([...sheetsOf("budget")]));
  expect(await errorsOn(sheetsOf("budget"))).toEqual([]);
  await reader.tabTo(/^Undo last run$/);
  await bench.page.keyboard.press("Enter");
  await bench.pane.getByText(/Undid the last run/).waitFor();
  // One run can be undone: what was kept for undoing the run before it is no longer there.
  const left = differingLines(before, await bench.contents());
  expect(left.filter((line) => !line.includes("urn:finance-ops-for-excel:last-run"))).toEqual([]);
});

test("a link among the evidence leads to its row, and the one above it to the opportunity", async () => {
  const user = new GridUser(bench);
  // In the first column that is seen, on the lines that stand 200 and 220 px below the first one.
  const [x, opportunity, row] = [100, 376, 396];
  const clickedAt = async (y: number): Promise<unknown> => {
    await user.tab(evidence).click();
    await bench.page.waitForTimeout(300);
    await bench.page.mouse.click(x, y);
    await bench.page.waitForTimeout(300);
    return user.inAddin(`
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      return cell.address;`);
  };
  expect(await clickedAt(row)).toBe("Budget!F458");
  expect(await user.held("Budget", "B458")).toBe("Route study");
  expect(await clickedAt(opportunity)).toBe("Opportunities!D9");
});

test("nothing was said in the console, and nothing was asked of another machine", () => {
  expect(bench.messages).toEqual([]);
  expect(bench.outside).toEqual([]);
});

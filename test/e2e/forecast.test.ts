import { resolve } from "node:path";
import { forecastSheets } from "../../src/reports/forecast/forecastSheets";
import type { Workbench } from "../../src/workbench/page/Workbench";
import { differingLines } from "../support/differingLines";
import { GridUser } from "../support/GridUser";
import { longestTaskGoal, PaneInBrowser, panes } from "../support/PaneInBrowser";
import { WorkbenchPage } from "../support/WorkbenchPage";

jest.setTimeout(120_000);

/** A machine that is busy is no defect. */
const longestTask = 2 * longestTaskGoal;
const august = 46_235;
const root = resolve(__dirname, "../..");
let bench: WorkbenchPage;
let reader: PaneInBrowser;

beforeAll(async () => {
  bench = await WorkbenchPage.open({ book: resolve(root, "assets/samples/larkfield-hotel.xlsx") });
  reader = new PaneInBrowser(bench);
}, 180_000);

afterAll(async () => {
  await bench.close();
});

/** The row of a line and period on the sheet of lines, by its headings. */
async function figuresOf(line: string, period: number): Promise<Record<string, unknown>> {
  const rows = await bench.values(forecastSheets.lines.name);
  const headings = rows.find((row) => row.includes("Override"))!;
  const row = rows.find((each) => each[1] === line && each[2] === period)!;
  return Object.fromEntries(headings.map((heading, column) => [heading, row[column]]));
}

test("lines are forecast in workers with progress and without a long task; a cancel leaves no trace", async () => {
  const { pane } = bench;
  await pane.getByRole("region", { name: "Series" }).getByRole("button", { name: "Forecast" }).click();
  const preview = pane.getByRole("button", { name: "Preview" });
  await preview.waitFor();
  const before = await bench.contents();
  const tasks = await reader.measured("12 lines, cancelled and previewed", async () => {
    await preview.click();
    await pane.getByText(/^Forecasting.*\d+ of 12/).waitFor();
    await reader.cancel();
    await preview.click();
    await pane.getByRole("heading", { name: "Preview of 2026-07 to 2027-06" }).waitFor();
  });
  expect(tasks.processor[0]).toBeLessThanOrEqual(longestTask);
  expect(differingLines(before, await bench.contents())).toEqual([]);
  await pane.getByText("12 of 12 lines forecast from actuals to 2026-06.").waitFor();
});

test("a line is chosen and methods are compared with the keyboard alone", async () => {
  const { pane } = bench;
  const { keyboard } = bench.page;
  await pane.getByRole("heading", { name: /^Preview of/ }).focus();
  await reader.tabTo(/^Line$/);
  await keyboard.press("ArrowDown");
  await pane
    .getByRole("img", { name: /^Restaurant: actuals from 2024-07 to 2026-06, forecast to 2027-06/ })
    .waitFor();
  await reader.tabTo(/^Compare methods$/);
  await keyboard.press("Enter");
  const methods = pane.getByRole("table", { name: /^Methods, the most accurate/ });
  await methods.waitFor();
  expect(await methods.getByRole("rowheader").allTextContents()).toEqual(
    expect.arrayContaining(["auto", "ets", "seasonal naive"]),
  );
});

test.each(panes)("nothing in the preview is hard to read or reach: %s, %i px", async (look, width) => {
  await reader.expectReadable(look, width);
});

test("next month: an override that was typed is kept, and what changed is told", async () => {
  const user = new GridUser(bench);
  const { pane, page } = bench;
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await reader.tabTo(/^Write the report$/);
  await page.keyboard.press("Enter");
  await bench.agreed();
  await user.tab(forecastSheets.lines.name).click();
  await bench.enter("J34", "400000");
  await bench.enter("O34", "Congress in town");
  expect(await figuresOf("Rooms", august)).toMatchObject({ Override: 400_000, Final: 400_000 });

  const july = [
    46_204, 391_000, 138_000, 31_000, 52_000, 9_000, 12_400, -20_100, -103_000, -17_000, 0, 9_400, 300,
  ];
  const added = await user.inAddin(`
    const actuals = context.workbook.worksheets.getItem("Actuals");
    actuals.getRange("A62").numberFormat = [["yyyy-mm"]];
    actuals.getRange("A62:M62").values = ${JSON.stringify([july])};
    await context.sync();`);
  expect(added).toBeUndefined();
  // Excel lets a table grow when its user types below it; the workbench does not.
  await page.evaluate(() => {
    const { finopsWorkbench } = window as unknown as { readonly finopsWorkbench: Workbench };
    const table = finopsWorkbench.workbook!.tables.find(({ name }) => name === "Actuals")!;
    Object.assign(table, { block: { ...table.block, bottom: 61 } });
  });
  await pane.getByRole("navigation").getByText("Home").click();
  await pane.getByRole("button", { name: "Re-run Forecast" }).click();
  await bench.agreed();
  expect(await figuresOf("Rooms", august)).toMatchObject({
    Override: 400_000,
    Final: 400_000,
    Comment: "Congress in town",
  });
  expect(await figuresOf("Rooms", july[0]!)).toMatchObject({ AC: 391_000, Final: 391_000 });
  expect(await bench.tabs()).toEqual(
    expect.arrayContaining([forecastSheets.changes.name, forecastSheets.log.name]),
  );
  const log = (await bench.values(forecastSheets.log.name)).flat();
  expect(log).toEqual(expect.arrayContaining(["Rooms", 400_000]));
});

test("nothing was said in the console, and nothing was asked of another machine", () => {
  expect(bench.messages).toEqual([]);
  expect(bench.outside).toEqual([]);
});

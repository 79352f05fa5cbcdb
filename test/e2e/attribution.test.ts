import { resolve } from "node:path";
import { attributionSheets } from "../../src/reports/attribution/attributionSheets";
import { campaignSheets } from "../../src/reports/campaigns/campaignSheets";
import { differingLines } from "../support/differingLines";
import { longestTaskGoal, PaneInBrowser, panes } from "../support/PaneInBrowser";
import { WorkbenchPage } from "../support/WorkbenchPage";

jest.setTimeout(120_000);

/** A machine that is busy is no defect. */
const longestTask = 2 * longestTaskGoal;
const book = resolve(__dirname, "../../assets/samples/rowanfell-bikes.xlsx");
let bench: WorkbenchPage;
let reader: PaneInBrowser;

beforeAll(async () => {
  bench = await WorkbenchPage.open({ book });
  reader = new PaneInBrowser(bench);
}, 180_000);

afterAll(async () => {
  await bench.close();
});

const heading = (name: string) => bench.pane.getByRole("heading", { name });

test("home leads to attribution; the log is checked, and a check takes the user to the cell", async () => {
  const found = bench.pane.getByRole("region", { name: "Journeys and campaigns" });
  await found.getByRole("button", { name: "Attribute revenue" }).click();
  await reader.button("Check the log").click();
  await heading("Touch log checked").waitFor();
  const checks = await bench.pane.locator("[aria-labelledby=checked] li").allTextContents();
  expect(checks.length).toBeGreaterThanOrEqual(8);
});

test.each(panes)("nothing in the check is hard to read or reach: %s, %i px", async (look, width) => {
  await reader.expectReadable(look, width);
});

test("attribution is computed in a worker without a long task; a cancel leaves no trace", async () => {
  const before = await bench.contents();
  const tasks = await reader.measured("sample log, cancelled and previewed", async () => {
    await reader.button("Preview").click();
    await reader.cancel();
    await reader.button("Preview").click();
    await heading("Preview of attribution").waitFor();
  });
  expect(tasks.processor[0]).toBeLessThanOrEqual(longestTask);
  expect(differingLines(before, await bench.contents())).toEqual([]);
});

test("the models are opened side by side with the keyboard alone", async () => {
  await heading("Preview of attribution").focus();
  await reader.tabTo(/^All models/);
  await bench.page.keyboard.press("Enter");
  const models = bench.pane.getByRole("table", { name: "Share by model and Channel" });
  await models.waitFor();
  expect(await models.getByRole("rowheader").allTextContents()).toEqual(
    expect.arrayContaining(["First touch", "Markov chain, order 1", "Linear, each channel once"]),
  );
});

test.each(panes)("nothing in the preview is hard to read or reach: %s, %i px", async (look, width) => {
  await reader.expectReadable(look, width);
});

test("attribution and campaign performance are written from the keyboard, and both tie out", async () => {
  await bench.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await reader.tabTo(/^Write the report$/);
  await bench.page.keyboard.press("Enter");
  await bench.agreed();
  await reader.button("Preview campaigns").click();
  await heading("Preview of campaign performance").waitFor();
  const waste = heading("Spend without credit under any model").locator("xpath=..");
  expect(await waste.getByRole("listitem").count()).toBeGreaterThan(0);
});

test.each(panes)("nothing in the campaigns is hard to read or reach: %s, %i px", async (look, width) => {
  await reader.expectReadable(look, width);
});

test("a report is run again from Home", async () => {
  await reader.button("Write the report").click();
  await bench.pane.getByText(/figures agree with the engine/).waitFor();
  await reader.open("Home");
  for (const { name } of [attributionSheets.front, campaignSheets.front]) {
    await reader.button(`Re-run ${name}`).click();
    const said = bench.pane.getByText(/^(?:Done|Please note|Not done): /).first();
    await said.waitFor();
    expect(await said.textContent()).toContain(`Done: Wrote ${name}`);
    // What was written is told a moment before the run is over.
    await bench.pane.locator("progress").waitFor({ state: "detached" });
  }
  expect(await bench.tabs()).toEqual(
    expect.arrayContaining([attributionSheets.front.name, campaignSheets.front.name]),
  );
});

test("nothing was said in the console, and nothing was asked of another machine", () => {
  expect(bench.messages).toEqual([]);
  expect(bench.outside).toEqual([]);
});

import { screen, waitFor, within } from "@testing-library/react";
import { attributionSheets } from "../../src/reports/attribution/attributionSheets";
import { campaignSheets } from "../../src/reports/campaigns/campaignSheets";
import { journeyExcel, pathExcel, smallTouches } from "../support/journeyExcel";
import { MemoryExcel } from "../support/MemoryExcel";
import { expectSaid, openPane, type OpenPane } from "./openPane";

const own = ["Touch log"];
const written = Object.values(attributionSheets).map(({ name }) => name);

async function openAttribution(excel?: MemoryExcel): Promise<OpenPane> {
  return openPane(excel ?? (await journeyExcel()), { start: { name: "attribution" } });
}

async function press({ user }: OpenPane, name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole("button", { name }));
}

async function preview(pane: OpenPane): Promise<void> {
  await press(pane, "Preview");
  await screen.findByRole("heading", { name: "Preview of attribution" });
}

async function write(pane: OpenPane): Promise<void> {
  await press(pane, "Write the report");
  await screen.findByText(/figures agree with the engine/);
}

async function choose({ user }: OpenPane, label: string | RegExp, option: string): Promise<void> {
  await user.selectOptions(await screen.findByLabelText(label), option);
}

/** Rows of a table as they are shown, the header's left out. */
function rowsOf(name: string | RegExp): readonly (readonly string[])[] {
  const [, ...rows] = within(screen.getByRole("table", { name })).getAllByRole("row");
  return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ""));
}

test("attribution is previewed down to what was booked, written and undone", async () => {
  const pane = await openAttribution();
  await preview(pane);
  await expectSaid("3 conversions worth 200 in 6 rows.");
  expect(rowsOf("Linear, each channel once")).toEqual([
    ["Search", "1", "80", "40 %"],
    ["Email", "0.5", "50", "25 %"],
    ["Direct", "1", "40", "20 %"],
    ["Social", "0.5", "30", "15 %"],
    ["Unattributed", "0", "0", "0 %"],
    ["Total", "3", "200", "100 %"],
  ]);
  expect(await pane.excel.sheetNames()).toEqual(own);

  await write(pane);
  expect(pane.excel.shown.at(-1)).toBe("Attribution");
  expect(await pane.excel.sheetNames()).toEqual([...own, ...written]);

  await press(pane, "Undo last run");
  await expectSaid(/Undid the last run/);
  expect(await pane.excel.sheetNames()).toEqual(own);
});

test("the chart says in words what it draws, and a table holds every model", async () => {
  const pane = await openAttribution();
  await preview(pane);
  const chart = screen.getByRole("img", { name: "Share of value by Channel" });
  const said = document.getElementById(chart.getAttribute("aria-describedby")!)?.textContent;
  expect(said).toMatch(/^Linear, each channel once, with the range over \d+ other models: Search 40 % \(/);
  await press(pane, /^All models/);
  const rows = rowsOf("Share by model and Channel");
  expect(rows.find(([model]) => model === "First touch")).toEqual([
    "First touch",
    "50 %",
    "0 %",
    "20 %",
    "30 %",
  ]);
  expect(rows.find(([model]) => model === "Last touch")).toEqual([
    "Last touch",
    "30 %",
    "50 %",
    "20 %",
    "0 %",
  ]);
  expect(rows.find(([model]) => model!.startsWith("Participation"))![0]).toContain("credits overlap");
});

test("a model says what it does, and a Markov chain what is lost without each channel", async () => {
  const pane = await openAttribution();
  await choose(pane, /^Model/, "Markov chain, order 1");
  await expectSaid(/^By what would be lost/);
  await preview(pane);
  const table = screen.getByRole("table", { name: "Markov chain, order 1" });
  expect(within(table).getByRole("columnheader", { name: "Lost if cut" })).toBeDefined();
  await choose(pane, /^Model/, "Last touch");
  expect(screen.queryByRole("heading", { name: "Preview of attribution" })).toBeNull();
});

test("credit goes to any column of the log", async () => {
  const pane = await openAttribution();
  const field = await screen.findByLabelText(/^Credit to/);
  expect(
    within(field)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["Channel", "Campaign", "Region"]);
  await choose(pane, /^Credit to/, "Region");
  await preview(pane);
  expect(rowsOf(/^Linear, each/).slice(0, 2)).toEqual([
    ["North", "1", "100", "50 %"],
    ["South", "2", "100", "50 %"],
  ]);
});

test("a look-back window leaves to nobody what no touch in it can claim", async () => {
  const pane = await openAttribution();
  await pane.user.type(await screen.findByLabelText(/^Look-back window/), "1");
  await preview(pane);
  expect(rowsOf(/^Linear, each/).find(([name]) => name === "Email")).toEqual(["Email", "1", "100", "50 %"]);
});

test("a model of own weights asks for them", async () => {
  const pane = await openAttribution();
  await choose(pane, /^Model/, "Position, own weights");
  await pane.user.type(await screen.findByLabelText(/^Weights of first/), "3 / 0");
  expect(screen.getByText("Enter three numbers of 0 or more apart by /.")).toBeDefined();
  await pane.user.type(screen.getByLabelText(/^Weights of first/), " / 1");
  await preview(pane);
  expect(rowsOf("Position, own weights")[0]).toEqual(["Search", "1", "90", "45 %"]);
});

const oddTouches = [
  ...smallTouches,
  ["D", 46_028, "Social", "Summer", "North", null],
  ["E", 46_029, "(not set)", null, "North", 10],
  ["E", null, "Email", "Spring", "North", -5],
];

test("the log is checked: what is odd with count, rule and first cell, and what is fine", async () => {
  const pane = await openAttribution(await journeyExcel(oddTouches));
  await press(pane, "Check the log");
  await screen.findByRole("heading", { name: "Touch log checked" });
  const found = within(screen.getByRole("list", { name: "Found" }));
  const names = found.getAllByRole("listitem").map((item) => item.textContent ?? "");
  expect(names.map((text) => /^(.*?)\d/.exec(text)?.[1])).toEqual([
    "Missing times",
    "Equal times",
    "Negative values",
    "Unknown channels",
    "Duplicate rows",
    "Touches after the conversion",
  ]);
  await pane.user.click(found.getAllByRole("button", { name: /^Select 'Touch log'!/ })[0]!);
  await waitFor(() => expect(pane.excel.shown.at(-1)).toMatch(/^Touch log!/));
  const fine = screen.getByRole("heading", { name: "Fine" }).parentElement!;
  expect(fine.textContent).toContain("Time zones");
  expect(await pane.excel.sheetNames()).toEqual(own);
});

test("a log in which all is well is said to be well", async () => {
  const pane = await openAttribution();
  await press(pane, "Check the log");
  await expectSaid("6 rows looked at; all 8 checks are fine.");
});

const badTouches = [...smallTouches, ["E", "yesterday", "Email", "Spring", "North", "ten"]];

test("cells that cannot be read are named and refused, and left out on request", async () => {
  const pane = await openAttribution(await journeyExcel(badTouches));
  await press(pane, "Preview");
  await expectSaid(/problem\(s\)/);
  expect(screen.getByRole("button", { name: "Select 'Touch log'!B8" })).toBeDefined();
  await press(pane, "Check the log");
  await expectSaid("7 rows looked at; all 8 checks are fine, and there is more to tell.");
  await expectSaid(/^1 row has cells that cannot be read|rows have cells that cannot be read/);
  expect(screen.getByRole("button", { name: "Select 'Touch log'!F8" })).toBeDefined();
  await pane.user.click(screen.getByRole("checkbox", { name: /^Leave out rows/ }));
  await preview(pane);
  await expectSaid(/3 conversions worth 200/);
});

test("paths are attributed like the journeys they stand for", async () => {
  const pane = await openAttribution(await pathExcel());
  expect(screen.queryByLabelText(/^Credit to/)).toBeNull();
  await preview(pane);
  expect(rowsOf(/^Linear, each/).slice(0, 4)).toEqual([
    ["Search", "1", "80", "40 %"],
    ["Email", "0.5", "50", "25 %"],
    ["Direct", "1", "40", "20 %"],
    ["Social", "0.5", "30", "15 %"],
  ]);
});

test("campaigns are previewed with returns, and spend that nothing came of is named", async () => {
  const excel = await journeyExcel(smallTouches, { withCampaigns: true });
  const pane = await openAttribution(excel);
  await press(pane, "Preview campaigns");
  await screen.findByRole("heading", { name: "Preview of campaign performance" });
  const rows = rowsOf("Campaigns");
  expect(rows).toContainEqual(["SpringEmail", "20", "50", "150 %too few units"]);
  const waste = screen.getByRole("heading", { name: /^Spend without credit/ }).parentElement!;
  expect(
    within(waste)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["Trade fair90"]);
  await write(pane);
  expect(await excel.sheetNames()).toEqual(
    expect.arrayContaining([campaignSheets.front.name, campaignSheets.ranking.name]),
  );
});

test("no return and no waste is told where nothing in the journeys names campaigns", async () => {
  const unnamed = smallTouches.map((row) => row.filter((_, at) => at !== 3));
  const pane = await openAttribution(await journeyExcel(unnamed, { withCampaigns: true }));
  await press(pane, "Preview campaigns");
  await screen.findByRole("heading", { name: "Preview of campaign performance" });
  expect(rowsOf("Campaigns")).toContainEqual(["SpringEmail", "20", "0", "n/ano credit by campaign"]);
  screen.getByText("Not known: nothing in the journeys names campaigns.");
});

test("what changed since the preview is not written over", async () => {
  const pane = await openAttribution();
  await preview(pane);
  pane.excel.type("Touch log", { row: 2, column: 5 }, "4711", 4_711);
  await press(pane, "Write the report");
  await expectSaid(/Preview again|has changed/);
  expect(await pane.excel.sheetNames()).toEqual(own);
});

test("home finds the log and the report, runs it again and opens its choices", async () => {
  const pane = await openAttribution();
  await choose(pane, /^Model/, "Last touch");
  await preview(pane);
  await write(pane);
  await press(pane, "Home");
  await press(pane, "Re-run Attribution");
  await screen.findByText(/figures agree with the engine/);
  expect(await pane.excel.sheetNames()).toEqual([...own, ...written]);
  expect(screen.getByRole("region", { name: "Journeys and campaigns" }).textContent).toContain("6 rows");
  await press(pane, "Change the choices of Attribution");
  expect((await screen.findByLabelText<HTMLSelectElement>(/^Model/)).value).toBe("last");
});

test("a workbook without journeys says what is missing", async () => {
  const pane = await openAttribution(await MemoryExcel.blank());
  await expectSaid(/^There is no touch log/);
  await press(pane, "Preview");
  await expectSaid(/Touch log/);
});

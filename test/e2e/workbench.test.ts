import { bookBytes } from "../support/books";
import { differingLines } from "../support/differingLines";
import { WorkbenchPage } from "../support/WorkbenchPage";

jest.setTimeout(120_000);

let bench: WorkbenchPage;
/** What the workbook held when it was opened. */
let untouched: Record<string, string>;

beforeAll(async () => {
  bench = await WorkbenchPage.open({ build: true });
  untouched = await bench.contents();
}, 180_000);

afterAll(async () => {
  await bench.close();
});

/** What the workbook holds, but for what tells one run from another and for the record of the last run. */
async function contentsOfAnyRun(): Promise<Record<string, string>> {
  const { "(workbook)": _, ...sheets } = await bench.contents();
  return Object.fromEntries(
    Object.entries(sheets).map(([name, text]) => {
      const runId = /"runId\\*":\\*"([0-9a-z-]+)/.exec(text)?.[1] ?? "(none)";
      return [
        name,
        text
          .replaceAll(runId, "ID")
          .replace(/run \d{4}-\d\d-\d\d \d\d:\d\d UTC/g, "run TIME")
          // Packed records of the sheet name the run as well.
          .replace(/[A-Za-z0-9+/=]{200,}/g, "PACKED"),
      ];
    }),
  );
}

async function undoLastRun(): Promise<void> {
  await bench.pane.getByRole("button", { name: "Undo last run" }).click();
  await bench.pane
    .getByText(/Undid the last run/)
    .first()
    .waitFor();
}

const reports = ["Variance EUR", "Variance JPY", "Variance KWD"];

test("npm start ends with one plain http address, the sample company open and the pane ready", async () => {
  expect(bench.served.printed.match(/https?:\/\/\S+/g)).toEqual([bench.served.url]);
  expect(bench.served.url).toMatch(/^http:\/\/localhost:\d+\/$/);
  expect(await bench.tabs()).toEqual(["Read me", "Ledger"]);
  await bench.pane.getByRole("button", { name: "Report variance" }).waitFor();
  const [firstPaint, ready] = await bench.page.evaluate(() => [
    performance.getEntriesByType("paint")[0]?.startTime ?? Number.NaN,
    performance.now(),
  ]);
  console.log(`first paint ${firstPaint.toFixed(0)} ms, ready ${ready.toFixed(0)} ms`);
  // On an idle machine 2 and 6 seconds are the goal; the bound is for a busy one.
  expect(firstPaint).toBeLessThan(10_000);
  expect(ready).toBeLessThan(30_000);
});

test("the first report is written with three clicks, within a minute of the first paint", async () => {
  await bench.preview();
  await bench.write();
  const sincePaint = await bench.page.evaluate(
    () => performance.now() - performance.getEntriesByType("paint")[0]!.startTime,
  );
  expect(sincePaint).toBeLessThan(60_000);
  expect(await bench.tabs()).toEqual(["Read me", "Ledger", ...reports]);
  expect(
    await bench.pane.getByText(/1701 figures agree with the engine; all 165 checks are OK/).count(),
  ).toBe(1);
});

test("undoing a first run takes its sheets, names and charts away; the choices made for it are kept", async () => {
  await undoLastRun();
  const after = await bench.contents();
  const left = differingLines(untouched, after);
  expect(left.filter((line) => !line.includes("urn:finance-ops-for-excel:settings"))).toEqual([]);
  expect(await bench.tabs()).toEqual(["Read me", "Ledger"]);
});

test("a second run gives the same sheets and keeps a comment and a value that were typed", async () => {
  await bench.preview();
  await bench.write();
  await typeIntoReport();
  const typed = await contentsOfAnyRun();
  await bench.preview();
  await bench.write();
  expect(differingLines(typed, await contentsOfAnyRun())).toEqual([]);
});

test("undoing a second run restores every cell, also after the pane was loaded anew", async () => {
  const typed = await contentsOfAnyRun();
  await bench.page.frames()[1]!.evaluate(() => window.location.reload());
  await bench.pane.getByRole("heading", { name: "Last run" }).waitFor();
  await undoLastRun();
  expect(differingLines(typed, await contentsOfAnyRun())).toEqual([]);
});

test("a run is not undone once somebody has edited its sheet", async () => {
  await bench.preview();
  await bench.write();
  await bench.enter("F10", "1");
  const edited = await bench.contents();
  await bench.pane.getByRole("button", { name: "Undo last run" }).click();
  await bench.pane
    .getByText(/The last run cannot be undone: sheet Variance EUR has been edited since/)
    .first()
    .waitFor();
  expect(differingLines(edited, await bench.contents())).toEqual([]);
});

/** A comment beside a line, and a value of the user's own below the report. */
async function typeIntoReport(): Promise<void> {
  const sheet = await bench.values("Variance EUR");
  const column = sheet.find((row) => row.includes("Comment"))!.indexOf("Comment");
  const name = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
  await bench.enter(`${name}10`, "Price rise in March");
  await bench.enter("B400", "1234");
  await bench.expectShown("Variance EUR", { [`${name}10`]: "Price rise in March", B400: "1234" });
}

test("a sheet of the user's that is called like the report is never touched", async () => {
  const header = ["Period", "Account", "Account type", "Actual", "Budget", "Currency"];
  const rows = [
    header,
    ["2026-03", "Sales", "revenue", 120, 100, "EUR"],
    ["2026-03", "Rent", "expense", 50, 40, "USD"],
  ];
  const buffer = Buffer.from(await bookBytes({ rows, others: ["Variance EUR"] }));
  const chooser = bench.page.waitForEvent("filechooser");
  await bench.page.getByRole("button", { name: "Open …" }).click();
  const ofExcel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await (await chooser).setFiles({ name: "mine.xlsx", mimeType: ofExcel, buffer });
  await bench.page
    .getByText(/mine\.xlsx is open|is ready/)
    .first()
    .waitFor();
  await bench.pane.getByText("2 rows", { exact: false }).first().waitFor();
  const { "Variance EUR": mine } = await bench.contents();
  await bench.preview();
  await bench.write();
  expect(await bench.tabs()).toEqual(["Ledger", "Variance EUR", "Variance EUR (2)", "Variance USD"]);
  expect((await bench.contents())["Variance EUR"]).toBe(mine);
});

test("opens the sample company again by its button", async () => {
  await bench.page.getByRole("button", { name: "harbour-tea.xlsx" }).click();
  await bench.pane.getByRole("button", { name: "Report variance" }).first().waitFor();
  expect(await bench.tabs()).toEqual(["Read me", "Ledger"]);
});

test("shows the sample company in its formats", async () => {
  await bench.page.getByText("Ledger", { exact: true }).click();
  await bench.expectShown("Ledger", {
    A1: "Period",
    A2: "2025-01-31",
    E2: "Loose tea sales",
    H2: "540,826.40",
  });
});

test("the ribbon shows what the manifest says", async () => {
  const ribbon = bench.page.getByRole("toolbar", { name: "Ribbon of the add-in" });
  expect(await ribbon.getByRole("button").allTextContents()).toEqual([
    "Variance",
    "Open pane",
    "Re-run",
    "Undo last run",
    "Help",
  ]);
});

// 540,826.40 + 582,067.12 + 170,364.35, as the ledger holds them.
test("calculates a formula that is typed, and again when a cell it reads is changed and the change undone", async () => {
  await bench.enter("K2", "=SUM(H2:H4)");
  await bench.expectShown("Ledger", { K2: "1293257.87" });
  await bench.enter("H2", "1");
  await bench.expectShown("Ledger", { H2: "1.00", K2: "752432.47" });
  await bench.page.keyboard.press("Control+z");
  await bench.expectShown("Ledger", { H2: "540,826.40", K2: "1293257.87" });
});

// Actual less budget of rows 2 to 4.
test("a function of the add-in spills through Microsoft's library, and A1# reads what it spilled", async () => {
  await bench.enter("L2", "=FINOPS.VARIANCE(H2:H4,I2:I4)");
  await bench.expectShown("Ledger", { L2: "-4270.21", L3: "6491.36", L4: "-1651.52", L5: "" });
  await bench.enter("M2", "=SUM(L2#)");
  await bench.expectShown("Ledger", { M2: "569.63" });
});

test("a value in the way of a spill shows #SPILL!, and deleting it lets the spill through", async () => {
  await bench.enter("L3", "7");
  await bench.expectShown("Ledger", { L2: "#SPILL!", L3: "7", L4: "" });
  await bench.page.keyboard.press("Control+z");
  await bench.expectShown("Ledger", { L2: "-4270.21", L3: "6491.36" });
});

test("nothing was said in the console, and nothing was asked of another machine", () => {
  expect(bench.messages).toEqual([]);
  expect(bench.outside).toEqual([]);
});

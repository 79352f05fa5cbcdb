import { screen, waitFor, within } from "@testing-library/react";
import { runVarianceReport } from "../../src/runs/varianceReport";
import { book } from "../support/books";
import { march2026 } from "../support/grids";
import { MemoryExcel } from "../support/MemoryExcel";
import { expectSaid, openPane, sampleBook, smallBook, type OpenPane } from "./openPane";

const before = ["Ledger", "Notes"];

async function preview({ user }: OpenPane): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "Preview" }));
  await screen.findByRole("button", { name: "Write the report" });
}

async function write(pane: OpenPane): Promise<void> {
  await pane.user.click(screen.getByRole("button", { name: "Write the report" }));
  await screen.findByText(/figures agree with the engine/);
}

test("a report is previewed, written and undone by button, one sheet a currency", async () => {
  const pane = await openPane(await sampleBook());
  const { user, excel } = pane;
  await user.click(await screen.findByRole("button", { name: "Report variance of Table Ledger" }));
  await user.type(await screen.findByLabelText(/Period/), "2026-06");
  await preview(pane);

  await expectSaid("Preview of 2026-06");
  const euro = screen.getByRole("table", { name: "In EUR" });
  expect(within(euro).getAllByRole("row", { name: /Net result/ })).toHaveLength(1);
  await expectSaid("A new sheet Variance EUR is added.");
  expect(await excel.sheetNames()).toEqual(["Read me", "Ledger"]);

  await write(pane);
  await expectSaid(/Wrote Variance EUR, Variance JPY, Variance KWD/);
  expect(excel.shown.at(-1)).toBe("Variance EUR");
  const written = ["Read me", "Ledger", "Variance EUR", "Variance JPY", "Variance KWD"];
  expect(await excel.sheetNames()).toEqual(written);

  await user.click(screen.getByRole("button", { name: "Undo last run" }));
  await expectSaid(/Undid the last run/);
  expect(await excel.sheetNames()).toEqual(["Read me", "Ledger"]);
});

test("every bad cell is named with what to do, and its link selects it", async () => {
  const bad = [
    [march2026, "6020", "Travel", "Expense", "n.a.", 10],
    [march2026, "6030", "Training", "Expenditures of old", 5, 10],
  ];
  const { user, excel } = await openPane(await smallBook(bad), { start: { name: "variance" } });
  await user.click(await screen.findByRole("button", { name: "Preview" }));
  await expectSaid(/2 problem\(s\) in Ledger/);
  await expectSaid(/Say what it is under Unknown labels/);
  await user.click(screen.getByRole("button", { name: "Select Ledger!E7" }));
  await expectSaid(/2 problem\(s\) in Ledger/);
  expect(excel.selected).toEqual({ sheet: "Ledger", block: { top: 6, left: 4, bottom: 6, right: 4 } });
  expect(await excel.sheetNames()).toEqual(before);
});

test("a column that was not recognised is chosen, and the choice is there next time", async () => {
  const odd = ["Period", "Account", "Account name", "Account type", "Booked", "Budget"];
  const excel = await smallBook([], odd);
  const pane = await openPane(excel, { start: { name: "variance" } });
  await expectSaid("Missing: actual");
  await pane.user.selectOptions(screen.getByLabelText(/^Actual/), "Booked");
  await preview(pane);
  await write(pane);
  pane.unmount();

  await openPane(excel, { start: { name: "variance" } });
  await expectSaid(/Your last choices for these headers are filled in/);
  await expectSaid(/6 recognised: account, actual/);
});

test("a source that changed since the preview is not written, and the user is told", async () => {
  const pane = await openPane(await smallBook(), { start: { name: "variance" } });
  await preview(pane);
  const later = await smallBook([[march2026, "6020", "Travel", "Expense", 5, 10]]);
  await pane.excel.edit(() => later.copy());
  await pane.user.click(screen.getByRole("button", { name: "Write the report" }));
  await expectSaid(/has changed since the preview/);
  expect(await pane.excel.sheetNames()).toEqual(before);
  expect(screen.queryByRole("button", { name: "Write the report" })).toBeNull();
});

test("a run that is cancelled leaves the workbook as it was", async () => {
  const pane = await openPane(await smallBook(), { start: { name: "variance" } });
  await preview(pane);
  pane.excel.duringWrite = async () => pane.user.click(screen.getByRole("button", { name: "Cancel" }));
  await pane.user.click(screen.getByRole("button", { name: "Write the report" }));
  await expectSaid("Cancelled. The workbook is as it was.");
  expect(await pane.excel.sheetNames()).toEqual(before);
});

test("a second run does not start while one is going on", async () => {
  const pane = await openPane(await smallBook(), { start: { name: "variance" } });
  await preview(pane);
  let finish = (): void => undefined;
  pane.excel.duringWrite = () => new Promise((done) => (finish = done));
  await pane.user.click(screen.getByRole("button", { name: "Write the report" }));
  await screen.findByText(/Writing …/);
  await pane.user.click(screen.getByRole("button", { name: "Use the selection" }));
  await expectSaid(/Another run is still going on/);
  finish();
  await expectSaid(/figures agree with the engine/);
});

test("a sheet that is deleted while the preview is open is said to be missing", async () => {
  const pane = await openPane(await smallBook(), { start: { name: "variance" } });
  await preview(pane);
  await pane.excel.edit(() => book({ rows: [["Nothing"]], sheet: "Other" }));
  await pane.user.click(screen.getByRole("button", { name: "Write the report" }));
  await expectSaid(/The workbook has no sheet "Ledger"/);
});

test("the selected cells are read as the user chose them", async () => {
  const excel = await smallBook();
  excel.selected = { sheet: "Ledger", block: { top: 2, left: 1, bottom: 2, right: 1 } };
  const { user } = await openPane(excel, { start: { name: "variance" } });
  await user.click(await screen.findByRole("button", { name: "Use the selection" }));
  await waitFor(() => expect(screen.getByLabelText("Source")).toHaveProperty("value", "Table Ledger"));
  excel.selected = { sheet: "Notes", block: { top: 50, left: 1, bottom: 60, right: 4 } };
  await user.click(screen.getByRole("button", { name: "Use the selection" }));
  await expectSaid(/holds no cells to read/);
});

test("labels that nobody knows are told one by one, printed on the report and known next time", async () => {
  const odd = [
    [march2026, "6020", "Share of head office", "Umlage", 5, 10],
    [march2026, "9000", "Kilometres", "Fahrleistung", 700, 600],
  ];
  const excel = await smallBook(odd);
  const pane = await openPane(excel, { start: { name: "variance" } });
  await pane.user.click(await screen.findByRole("button", { name: "Preview" }));
  await screen.findByRole("heading", { name: "Unknown labels" });
  await pane.user.selectOptions(screen.getByLabelText("“Umlage” is"), "other expense");
  await pane.user.selectOptions(screen.getByLabelText("“Fahrleistung” is"), "statistical");
  await expectSaid("The report prints what you chose.");
  await preview(pane);
  const told = 'Read as you chose: "Umlage" as other expenses, "Fahrleistung" as statistical.';
  await expectSaid(told);
  await write(pane);
  const { values } = await excel.read("Variance", { top: 0, left: 0, bottom: 150, right: 4 });
  expect(values.flat()).toEqual(expect.arrayContaining([told, "Total other expenses"]));
  pane.unmount();

  const again = await openPane(excel, { start: { name: "variance" } });
  expect(await screen.findByLabelText("“umlage” is")).toHaveProperty("value", "other expense");
  await preview(again);
});

test("scenarios that nobody knows are told, where one column holds all amounts", async () => {
  const headers = ["Period", "Account", "Account name", "Account type", "Scenario", "Amount"];
  const rows = [
    headers,
    [march2026, "4000", "Sales", "Revenue", "Gebucht", 1100.1],
    [march2026, "4000", "Sales", "Revenue", "Wirtschaftsplan", 1000],
  ];
  const excel = new MemoryExcel(await book({ rows }));
  const pane = await openPane(excel, { start: { name: "variance" } });
  await pane.user.click(await screen.findByRole("button", { name: "Preview" }));
  await pane.user.selectOptions(await screen.findByLabelText("“Gebucht” is"), "actual");
  await pane.user.selectOptions(screen.getByLabelText("“Wirtschaftsplan” is"), "budget");
  await preview(pane);
  await write(pane);
  const { values } = await excel.read("Variance", { top: 8, left: 0, bottom: 9, right: 6 });
  expect(values[1]).toEqual(expect.arrayContaining([1100.1, 1000]));
});

test("a report is opened with the choices that it was written with, and written again in place", async () => {
  const excel = await smallBook();
  const stamp = { id: "r1", time: "2026-04-02 09:00", version: "0.1.0" };
  await runVarianceReport({ workbook: excel, stamp }, { period: "2026-03", sign: "effect" });
  const pane = await openPane(excel);
  await pane.user.click(await screen.findByRole("button", { name: "Change the choices of Variance" }));
  expect(await screen.findByLabelText(/^Period/)).toHaveProperty("value", "2026-03");
  await expectSaid("1 set by you");
  await preview(pane);
  await expectSaid(/Sheet Variance is rewritten in place/);
});

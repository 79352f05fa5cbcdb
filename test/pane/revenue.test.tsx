import { packSheets } from "../../src/reports/revenue/packSheets";
import { screen, waitFor, within } from "@testing-library/react";
import { contractExcel } from "../support/contractExcel";
import { MemoryExcel } from "../support/MemoryExcel";
import { smallBook } from "../support/smallBook";
import { expectSaid, openPane, type OpenPane } from "./openPane";

const own = ["Contracts", "Obligations"];
const pack = Object.values(packSheets).map(({ name }) => name);

async function openRevenue(rows = smallBook): Promise<OpenPane> {
  const pane = await openPane(await contractExcel(rows), { start: { name: "revenue" } });
  await pane.user.type(await screen.findByLabelText(/^Period/), "2026-03");
  return pane;
}

async function preview({ user }: OpenPane): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Preview" }));
  await screen.findByRole("heading", { name: "Preview of 2026-03" });
}

async function write({ user }: OpenPane): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Write the pack" }));
  await screen.findByText(/figures agree with the engine/);
}

test("a pack is previewed, written and undone", async () => {
  const pane = await openRevenue();
  await preview(pane);
  const figures = screen.getByRole("table", { name: "Key figures in EUR" });
  expect(within(figures).getByRole("row", { name: /^Revenue of the period 620$/ })).toBeDefined();
  await expectSaid("4 contracts of 8 rows read.");
  expect(await pane.excel.sheetNames()).toEqual(own);

  await write(pane);
  expect(pane.excel.shown.at(-1)).toBe("Revenue pack");
  expect(await pane.excel.sheetNames()).toEqual([...own, ...pack]);

  await pane.user.click(screen.getByRole("button", { name: "Undo last run" }));
  await expectSaid(/Undid the last run/);
  expect(await pane.excel.sheetNames()).toEqual(own);
});

const [contractHeader, first, ...others] = smallBook.contracts!;
/** A contract whose day and price cannot be read. */
const badBook = {
  ...smallBook,
  contracts: [contractHeader!, [first![0]!, "Acme", "soon", "EUR", "n.a.", "North"], ...others],
};

test("contracts that cannot be read are refused, listed by their cells, and left out on request", async () => {
  const pane = await openRevenue(badBook);
  const { user, excel } = pane;
  await user.click(screen.getByRole("button", { name: "Preview" }));
  await expectSaid(/2 problem\(s\) in the tables of contracts/);
  await expectSaid(/^Check contracts lists what cannot be read by contract/);
  await user.click(screen.getByRole("button", { name: "Check contracts" }));
  await screen.findByRole("heading", { name: "Contracts checked" });
  await expectSaid(/1 contract, 2 rows in all/);
  await user.click(screen.getByRole("button", { name: "Select Contracts!C2" }));
  expect(excel.selected?.block).toEqual({ top: 1, left: 2, bottom: 1, right: 2 });

  await user.click(screen.getByRole("checkbox", { name: /^Leave out contracts/ }));
  await preview(pane);
  await screen.findByRole("heading", { name: "Left out" });
  await expectSaid("3 contracts of 8 rows read.");
  await write(pane);
  const { values } = await excel.read("Revenue pack", { top: 0, left: 0, bottom: 60, right: 3 });
  expect(values).toContainEqual([null, "Contracts left out", null, 1]);
});

test("what looks wrong is told beside contracts that can be read", async () => {
  const { user } = await openRevenue();
  await user.click(screen.getByRole("button", { name: "Check contracts" }));
  await expectSaid(/4 contracts of 8 rows can be read\. All cells can be read\./);
  await expectSaid(/No contract has a bill/);
});

test("one contract is found by its customer and says why its figures are what they are", async () => {
  const pane = await openRevenue();
  const { user, excel } = pane;
  await preview(pane);
  await user.type(screen.getByLabelText("Contract"), "acme");
  await expectSaid("2 of 4 contracts");
  await user.click(screen.getByRole("button", { name: "Explain C1" }));
  const heading = await screen.findByRole("heading", { name: "C1, Acme" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await expectSaid("3,650.00 over 365 days (2026-01-01 to 2026-12-31), 90 of them by 2026-03-31: 900.00.");
  await user.click(screen.getAllByRole("button", { name: "Select Obligations!B2" }).at(-1)!);
  expect(excel.selected?.sheet).toBe("Obligations");
});

test("a table is read from where the user says, and the choice that fails is told", async () => {
  const { user } = await openRevenue();
  await user.click(screen.getByRole("button", { name: /^Tables/ }));
  expect(screen.getByLabelText(/^Contracts/)).toHaveProperty("value", "found");
  await user.selectOptions(screen.getByLabelText("Billings"), "(none)");
  await expectSaid(/^Read: contracts \(4 rows\), obligations \(4 rows\)$/);
});

test("a workbook without contracts is told what a pack needs", async () => {
  const { user } = await openPane(await MemoryExcel.blank(), { start: { name: "revenue" } });
  await user.click(await screen.findByRole("button", { name: "Preview" }));
  await expectSaid(/The workbook has no table Contracts/);
});

test("a run that is cancelled leaves the workbook as it was", async () => {
  const pane = await openRevenue();
  await preview(pane);
  pane.excel.duringWrite = async () => pane.user.click(screen.getByRole("button", { name: "Cancel" }));
  await pane.user.click(screen.getByRole("button", { name: "Write the pack" }));
  await expectSaid("Cancelled. The workbook is as it was.");
  expect(await pane.excel.sheetNames()).toEqual(own);
});

test("contracts that changed since the preview are not written", async () => {
  const pane = await openRevenue();
  await preview(pane);
  const dearer = [...first!.slice(0, 4), 7300, "North"];
  const later = await contractExcel({ ...smallBook, contracts: [contractHeader!, dearer, ...others] });
  await pane.excel.edit(() => later.copy());
  await pane.user.click(screen.getByRole("button", { name: "Write the pack" }));
  await expectSaid(/has changed since the preview/);
  expect(await pane.excel.sheetNames()).toEqual(own);
});

test("Home finds the contracts, shows the pack as one report, and a re-run keeps its comments", async () => {
  const pane = await openPane(await contractExcel(smallBook));
  const { user, excel } = pane;
  await user.click(await screen.findByRole("button", { name: "Report revenue" }));
  await user.type(await screen.findByLabelText(/^Period/), "2026-03");
  await preview(pane);
  await write(pane);
  const comment = await commentCell(excel);
  excel.type("Schedule", comment, "watch this one", "watch this one");

  await user.click(screen.getByRole("button", { name: "Home" }));
  await expectSaid("Ties out");
  await expectSaid(/Period 2026-03 · all \d+ checks OK/);
  expect(screen.getAllByRole("button", { name: /^Re-run / })).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Re-run Revenue pack" }));
  await screen.findByText(/figures agree with the engine/);
  expect(await excel.sheetNames()).toEqual([...own, ...pack]);
  const written = await excel.copy();
  const { row, column } = comment;
  const { values } = await written.read("Schedule", { top: row, bottom: row, left: column, right: column });
  expect(values).toEqual([["watch this one"]]);

  await user.click(screen.getByRole("button", { name: "Change the choices of Revenue pack" }));
  expect(await screen.findByLabelText(/^Period/)).toHaveProperty("value", "2026-03");
});

/** Of the first line of the Schedule. */
async function commentCell(excel: MemoryExcel): Promise<{ row: number; column: number }> {
  const { values } = await excel.read("Schedule", { top: 0, left: 0, bottom: 20, right: 80 });
  const head = values.findIndex((row) => row.includes("Comment"));
  return { row: head + 1, column: values[head]!.indexOf("Comment") };
}

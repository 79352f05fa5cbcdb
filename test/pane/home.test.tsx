import { screen } from "@testing-library/react";
import { CellError } from "../../src/cells/CellValue";
import { runVarianceReport } from "../../src/runs/varianceReport";
import { MemoryExcel } from "../support/MemoryExcel";
import { march2026 } from "../support/grids";
import { expectSaid, openPane, smallBook } from "./openPane";

const stamp = { id: "r1", time: "2026-04-02 09:00", version: "0.1.0" };

test("a newcomer inserts sample data and finds its table", async () => {
  const excel = await MemoryExcel.blank();
  const { user } = await openPane(excel);
  await user.click(await screen.findByRole("button", { name: "Insert sample data" }));
  await screen.findByRole("button", { name: "Report variance of Table FinOpsData" });
  await expectSaid(/Inserted the ledger of Harbour Tea/);
  expect(await excel.sheetNames()).toEqual(["Sheet1", "Data"]);
}, 30_000);

test("a report made by the command is found, re-run and frozen", async () => {
  const excel = await smallBook();
  await runVarianceReport({ workbook: excel, stamp }, { period: "2026-03" });
  const { user } = await openPane(excel);
  await expectSaid("Ties out");
  await expectSaid(/Period 2026-03 · all \d+ checks OK/);
  await user.click(screen.getByRole("button", { name: "Re-run Variance" }));
  await expectSaid(/Wrote Variance\./);
  expect(await excel.sheetNames()).toEqual(["Ledger", "Notes", "Variance"]);
  await user.click(screen.getByRole("button", { name: "Freeze a copy of Variance" }));
  await expectSaid(/Added Variance values/);
  expect(await excel.formula("Variance values", { row: 8, column: 3 })).toBeNull();
});

test("a report whose source has changed says so", async () => {
  const excel = await smallBook();
  await runVarianceReport({ workbook: excel, stamp }, { period: "2026-03" });
  excel.type("Variance", await checkCell(excel), "=1", "source changed, run again");
  await openPane(excel);
  await expectSaid("Source changed");
});

async function checkCell(excel: MemoryExcel): Promise<{ row: number; column: number }> {
  const { values } = await excel.read("Variance", { top: 0, bottom: 150, left: 0, right: 12 });
  const row = values.findIndex((cells) => cells[1] === "Source as it was at the run");
  return { row, column: values[row]!.indexOf("OK") };
}

test("the health check names cells that show errors, each with a link", async () => {
  const excel = await smallBook([[march2026, "6020", "Travel", "Expense", 5, 10]]);
  excel.type("Ledger", { row: 6, column: 4 }, "=OLD_NAME", new CellError("#NAME?"));
  const { user } = await openPane(excel);
  await user.click(await screen.findByRole("button", { name: "Check this workbook" }));
  await expectSaid(/1 cell shows #NAME\? on Ledger/);
  await user.click(screen.getByRole("button", { name: "Select Ledger!E7" }));
  expect(excel.selected?.sheet).toBe("Ledger");
});

test("a run that was interrupted is told first, and the workbook is put back", async () => {
  const excel = await smallBook();
  await runVarianceReport({ workbook: excel, stamp }, {});
  excel.endedInTheMiddle();
  const { user } = await openPane(excel);
  await screen.findByRole("heading", { name: "The last run was interrupted" });
  await user.click(screen.getByRole("button", { name: "Put the workbook back" }));
  await expectSaid(/Undid the last run/);
  expect(await excel.sheetNames()).toEqual(["Ledger", "Notes"]);
});

test("an undo after an edit is refused with the reason", async () => {
  const excel = await smallBook();
  await runVarianceReport({ workbook: excel, stamp }, {});
  const { user } = await openPane(excel);
  await screen.findByRole("button", { name: "Undo last run" });
  const other = await smallBook([[march2026, "6020", "Travel", "Expense", 5, 10]]);
  await excel.edit(() => other.copy());
  await user.click(screen.getByRole("button", { name: "Undo last run" }));
  await expectSaid(/cannot be undone: the sheet has been edited since/);
});

test("a defect is told without its stack", async () => {
  const excel = await smallBook();
  const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { user } = await openPane(excel);
  await screen.findByRole("button", { name: "Check this workbook" });
  await excel.edit(async () => null as never);
  await user.click(screen.getByRole("button", { name: "Check this workbook" }));
  await expectSaid(/Something went wrong that we did not foresee/);
  expect(document.body.textContent).not.toMatch(/TypeError|undefined/);
  expect(logged).toHaveBeenCalledWith(expect.any(TypeError));
  logged.mockRestore();
});

test("a change in the workbook is noticed when the user comes back to the pane", async () => {
  const excel = await smallBook();
  await runVarianceReport({ workbook: excel, stamp }, { period: "2026-03" });
  await openPane(excel);
  await expectSaid("Ties out");
  excel.type("Variance", await checkCell(excel), "=1", "source changed, run again");
  window.dispatchEvent(new Event("focus"));
  await expectSaid("Source changed");
});

test("a change is noticed by itself where Excel tells of it, once for a burst of edits", async () => {
  const excel = await smallBook();
  await runVarianceReport({ workbook: excel, stamp }, { period: "2026-03" });
  let tell = (): void => undefined;
  const watch = (changed: () => void): (() => void) => {
    tell = changed;
    return () => undefined;
  };
  await openPane(excel, { watch });
  await expectSaid("Ties out");
  const sheets = jest.spyOn(excel, "sheets");
  excel.type("Variance", await checkCell(excel), "=1", "source changed, run again");
  for (let edit = 0; edit < 20; edit++) tell();
  await expectSaid("Source changed");
  // A survey lists the sheets twice for ledgers and reports, for contracts, for journeys and for cost, and once for series.
  expect(sheets.mock.calls.length).toBeLessThanOrEqual(9);
});

test("what a run wrote is there without being asked for", async () => {
  const { user } = await openPane(await MemoryExcel.blank());
  await user.click(await screen.findByRole("button", { name: "Insert sample data" }));
  await screen.findByRole("button", { name: "Report variance of Table FinOpsData" });
  expect(await screen.findByRole("button", { name: "Undo last run" })).toBeDefined();
}, 30_000);

import { closedPeriodsReport, closeLogReport } from "../../src/reports/revenue/closedPeriodsReport";
import { closePeriod } from "../../src/runs/revenue/closePeriod";
import { reopenPeriod } from "../../src/runs/revenue/reopenPeriod";
import type { Undoable } from "../../src/workbook/Undoable";
import type { Workbook } from "../../src/workbook/Workbook";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { ClosingBook } from "../support/ClosingBook";
import { fileInHost } from "../support/fileInHost";
import { threeContracts } from "../support/threeContracts";

const bytes = async () => (await ClosingBook.of(threeContracts())).workbook.save();

async function closeThreeMonths(workbook: Workbook): Promise<void> {
  let run = 0;
  const context = () => ({
    workbook,
    stamp: { id: `r${++run}`, time: "2026-04-02 09:00", version: "1.0.0" },
    limits: { rowsPerSheet: 9, liveMonthFigures: 1000 },
  });
  for (const period of ["2025-01", "2025-02", "2025-03"]) {
    await closePeriod(context(), { period, by: "Ann Lee", options: {} });
  }
  await reopenPeriod(context(), { period: "2025-03", by: "Bo", note: "late" });
  await closePeriod(context(), { period: "2025-03", by: "Ann Lee", options: {} });
}

/** Cells of the sheets of closings, by report. */
async function shown(workbook: Workbook) {
  const cells: Record<string, unknown> = {};
  for (const { name, mark, used } of await workbook.sheets()) {
    const isOurs = mark?.report.startsWith(closedPeriodsReport) || mark?.report === closeLogReport.report;
    if (isOurs) cells[mark!.report] = (await workbook.read(name, used!)).values;
  }
  return cells;
}

test("through Office.js months are closed and opened again as in a file, on as many sheets", async () => {
  const file = await openXlsx(await bytes(), { file: "book.xlsx" });
  const { workbook } = await fileInHost(await bytes());
  await closeThreeMonths(file);
  await closeThreeMonths(workbook);
  const inFile = await shown(file);
  expect(Object.keys(inFile).sort()).toEqual([
    "revenue-close-log",
    "revenue-closed",
    "revenue-closed:2",
    "revenue-closed:3",
  ]);
  expect(await shown(workbook)).toEqual(inFile);
});

test("a closing is undone through either door", async () => {
  const file = await openXlsx(await bytes(), { file: "book.xlsx" });
  const { workbook } = await fileInHost(await bytes());
  for (const door of [file, workbook] as readonly (Workbook & Undoable)[]) {
    await closeThreeMonths(door);
    await door.undoLastRun();
    const { "revenue-close-log": log } = (await shown(door)) as Record<string, readonly unknown[][]>;
    expect(log!.at(-1)![2]).toBe("reopened");
  }
});

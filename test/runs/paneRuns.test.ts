import { DataRefused } from "../../src/cells/problems";
import { placeOfChoice } from "../../src/runs/ledgerPlaces";
import { surveyWorkbook, type FoundVariance } from "../../src/runs/surveyWorkbook";
import { traceFigure } from "../../src/runs/traceFigure";
import { computeVariance, type VarianceTask } from "../../src/runs/varianceComputation";
import { computationOf, outcomeOf, revivedTask } from "../../src/runs/varianceMessages";
import { previewVarianceReport, runVarianceReport, writeAsPreviewed } from "../../src/runs/varianceReport";
import type { CellValue } from "../../src/cells/CellValue";
import { book } from "../support/books";
import { march2026 } from "../support/grids";
import { MemoryExcel } from "../support/MemoryExcel";

const stamp = { id: "r1", time: "2026-04-02 09:00", version: "0.1.0" };

function rows(sales: CellValue): readonly (readonly CellValue[])[] {
  return [
    ["Period", "Account", "Account type", "Actual", "Budget"],
    [march2026, "4000", "Revenue", sales, 1000],
    [march2026, "6000", "Expense", 300, sales],
  ];
}

test("what was previewed is not written once the source has changed", async () => {
  const previewed = await previewVarianceReport({ workbook: await book({ rows: rows(1100) }), stamp }, {});
  const workbook = await book({ rows: rows(1200) });
  await expect(writeAsPreviewed({ workbook, stamp }, {}, previewed)).rejects.toMatchObject({
    code: "SOURCE_CHANGED",
  });
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Ledger"]);
});

test("a selection beside the data holds nothing to read", async () => {
  const block = { top: 90, left: 0, bottom: 99, right: 3 };
  const choice = { sheet: "Ledger", table: null, block };
  await expect(placeOfChoice(await book({ rows: rows(1) }), choice)).rejects.toMatchObject({
    code: "SELECTION_EMPTY",
  });
});

test("a heading of a report has no source rows", async () => {
  const context = { workbook: await book({ rows: rows(1100) }), stamp };
  await runVarianceReport(context, {});
  const { reports } = await surveyWorkbook(context.workbook);
  const report = reports.find(({ kind }) => kind === "variance") as FoundVariance;
  await expect(traceFigure(context, report, { row: 2, column: 1 })).rejects.toMatchObject({
    code: "FIGURE_NOT_TRACEABLE",
  });
});

test("a run that was never made cannot be undone", async () => {
  const excel = await MemoryExcel.blank();
  await expect(excel.undoLastRun()).rejects.toMatchObject({ code: "UNDO_REFUSED" });
});

async function task(sales: CellValue): Promise<VarianceTask> {
  const workbook = await book({ rows: rows(sales) });
  const block = { top: 0, left: 0, bottom: 2, right: 4 };
  return {
    grid: await workbook.read("Ledger", block),
    place: { dateSystem: 1900, table: null },
    options: {},
    run: stamp,
    priors: new Map(),
    earlier: [],
  };
}

test("a computation comes back from a worker as it was made", async () => {
  const here = computeVariance(await task(1100));
  const copied = structuredClone(outcomeOf(() => here));
  expect(computationOf(copied)).toEqual(here);
});

test("a refusal comes back from a worker with its class and every problem", async () => {
  const sent = structuredClone(await task("n.a."));
  const outcome = structuredClone(outcomeOf(() => computeVariance(revivedTask(sent))));
  expect(() => computationOf(outcome)).toThrow(DataRefused);
  expect(outcome).toMatchObject({ problem: { problems: [{ slots: { place: "Ledger!D2" } }, {}] } });
});

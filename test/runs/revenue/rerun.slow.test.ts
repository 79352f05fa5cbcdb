import { labelFromCell } from "../../../src/cells/labelFromCell";
import type { CellValue } from "../../../src/cells/CellValue";
import type { RangeGrid } from "../../../src/cells/RangeGrid";
import { plainSheet } from "../../../src/reports/plainSheet";
import type { SheetModel } from "../../../src/reports/SheetModel";
import { runRevenueReport, type RevenueRun } from "../../../src/runs/revenue/revenueReport";
import { sampleGrids } from "../../../src/runs/revenue/sample/sampleGrids";
import { sampleContracts } from "../../../src/runs/revenue/sampleContracts";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/XlsxWorkbook";
import { newXlsx } from "../../../src/workbook/xlsx/newXlsx";

const grids = Object.entries(sampleGrids(sampleContracts()));

test("another end date of one contract changes its rows and the totals only; comments are kept", async () => {
  const workbook = newXlsx();
  await workbook.write(grids.map(([kind, grid]) => dataSheet(kind, grid)));
  const first = await run(workbook);
  const before = await lines(workbook, "Schedule");
  const { id, obligation, later } = candidate(before);
  await workbook.write(await commented(first, id));

  const changed = grids.map(
    ([kind, grid]) => [kind, kind === "obligations" ? ended(grid, id, obligation, later) : grid] as const,
  );
  await workbook.write(
    changed.filter(([kind]) => kind === "obligations").map(([kind, grid]) => dataSheet(kind, grid)),
  );
  await run(workbook);
  const after = await lines(workbook, "Schedule");

  expect(after.map(([key]) => key)).toEqual(before.map(([key]) => key));
  const differing = after.filter((line, index) => !isSame(line.slice(0, -1), before[index]!.slice(0, -1)));
  expect(new Set(differing.map(([key]) => key))).toEqual(new Set([id, ""]));
  expect(after.filter(([key]) => key === id).map((line) => line.at(-1))).toContain("watch this one");
  const rolled = await lines(workbook, "Roll-forward");
  expect(rolled.find(([key]) => key === id)?.at(-1)).toBe("watch this one");
});

async function run(workbook: XlsxWorkbook): Promise<RevenueRun> {
  const stamp = { id: "r1", time: "2026-11-21 10:00", version: "1" };
  const done = await runRevenueReport({ workbook, stamp }, { period: "2026-03" });
  expect(done.checks.filter(({ status }) => status !== "OK")).toEqual([]);
  return done;
}

/** A table of the sample as a data sheet, which a run reads. */
function dataSheet(kind: string, { sheet, values }: RangeGrid): SheetModel {
  const report = `data:${kind}`;
  return {
    ...plainSheet,
    report,
    name: sheet,
    rows: values.map((row) => row.map((value) => ({ value }))),
    columns: [],
    mark: { report, version: 1, runId: "r0", message: null, inputs: [] },
  };
}

const daysLonger = 61;

/** A service that a formula spreads and that goes on after the reported day: another end changes its months to come. */
function candidate(schedule: readonly Line[]): { id: string; obligation: string; later: number } {
  const [header] = schedule;
  const at = (name: string): number => header!.indexOf(name);
  const found = schedule.find(
    (line) =>
      line[at("Method")] === "straight line" &&
      line[at("Convention")] === "daily" &&
      line[at("Currency")] === "EUR" &&
      Number(line[at("Remaining")]) > 1000 &&
      schedule.filter(([key]) => key === line[0]).length === 1,
  )!;
  return {
    id: labelFromCell(found[0]!),
    obligation: labelFromCell(found[at("Obligation")]!),
    later: Number(found[at("End")]) + daysLonger,
  };
}

/** The obligations with another end of one. */
function ended(grid: RangeGrid, id: string, obligation: string, end: number): RangeGrid {
  const [headers] = grid.values;
  const at = (name: string): number => headers!.indexOf(name);
  const values = grid.values.map((row) =>
    row[at("Contract id")] === id && row[at("Obligation id")] === obligation
      ? row.map((cell, column) => (column === at("End") ? end : cell))
      : row,
  );
  return { ...grid, values };
}

/** The sheets of a run as their user left them: a comment beside each line of a contract. */
async function commented({ preview }: RevenueRun, id: string): Promise<readonly SheetModel[]> {
  return (await preview.result.sheets()).map(({ model }) => {
    const column = model.rows[7]?.findIndex((cell) => cell?.value === "Comment") ?? -1;
    const rows = model.rows.map((row) =>
      row[0]?.value === id && column >= 0
        ? row.map((cell, index) => (index === column ? { ...cell, value: "watch this one" } : cell))
        : row,
    );
    return { ...model, rows };
  });
}

/** Cells from the headings to the totals; the key is the first, the comment the last. */
type Line = readonly CellValue[];

async function lines(workbook: XlsxWorkbook, sheet: string): Promise<readonly Line[]> {
  const { used } = (await workbook.sheets()).find(({ name }) => name === sheet)!;
  const { values } = await workbook.read(sheet, { ...used!, top: 7, left: 0 });
  const comment = values[0]!.indexOf("Comment");
  const end = values.findIndex(([key, label]) => !key && labelFromCell(label ?? null).startsWith("Total"));
  return values
    .slice(0, end < 0 ? undefined : end + 1)
    .map((row, index) => (index === 0 ? row : row.slice(0, comment + 1).map((cell) => cell ?? "")));
}

function isSame(one: Line, other: Line): boolean {
  return one.every((cell, index) => {
    const was = other[index]!;
    return typeof cell === "number" && typeof was === "number" ? Math.abs(cell - was) < 1e-9 : cell === was;
  });
}

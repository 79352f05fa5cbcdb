import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CellError } from "../../../src/cells/CellValue";
import type { BlockAddress } from "../../../src/cells/address";
import { runVarianceReport } from "../../../src/runs/varianceReport";
import type { Workbook } from "../../../src/workbook/Workbook";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import type { UserSheet } from "../../contract/UserBook";
import { march2026 } from "../../support/grids";
import { officeBook } from "../../support/officeBook";
import { sheetModel } from "../../support/sheetModel";

const stamp = { id: "r1", time: "2026-07-02 09:00", version: "0.1.0" };
const sample = join(__dirname, "../../../assets/samples/harbour-tea.xlsx");

/** The sheets of a workbook, to be opened elsewhere. */
async function sheetsOf(workbook: Workbook): Promise<readonly UserSheet[]> {
  const tables = await workbook.tables();
  return Promise.all(
    (await workbook.sheets()).map(async ({ name, used, visible }): Promise<UserSheet> => {
      const rows = used ? (await workbook.read(name, { ...used, top: 0, left: 0 })).values : [];
      const table = tables.find(({ sheet }) => sheet === name);
      return { name, rows, ...(visible ? {} : { hidden: true }), ...(table ? { table } : {}) };
    }),
  );
}

/** Values of a block; figures to 12 digits. */
async function shownCells(workbook: Workbook, sheet: string, block: BlockAddress): Promise<unknown> {
  const { values } = await workbook.read(sheet, block);
  return values.map((row) =>
    row.map((value) => {
      if (value instanceof CellError) return value.code;
      return typeof value === "number" ? value.toPrecision(12) : value;
    }),
  );
}

test("the sample company's report is the same sheet by Office.js and by file", async () => {
  const file = await openXlsx(readFileSync(sample), { file: "harbour-tea.xlsx" });
  const { workbook: office, model } = await officeBook(await sheetsOf(file));
  const options = { period: "2026-06" };
  const byFile = await runVarianceReport({ workbook: file, stamp }, options);
  const byOffice = await runVarianceReport({ workbook: office, stamp }, options);
  expect(byOffice.receipt).toEqual(byFile.receipt);
  expect(byOffice.checks).toEqual(byFile.checks);
  for (const [index, sheet] of byFile.receipt.sheets.entries()) {
    const info = (await file.sheets()).find(({ name }) => name === sheet)!;
    expect((await office.sheets()).find(({ name }) => name === sheet)!.mark).toEqual(info.mark);
    const block = { ...info.used!, top: 0, left: 0 };
    expect(await shownCells(office, sheet, block)).toEqual(await shownCells(file, sheet, block));
    const { rows } = byFile.computation.reports[index]!.report.sheet;
    const written = model.sheets.find(({ name }) => name === sheet)!;
    expect(rows.map((cells, row) => cells.map((_, column) => written.cell(row, column)?.formula))).toEqual(
      rows.map((cells) => cells.map((cell) => cell?.formula)),
    );
    // Each look at a formula reads the file's sheet through: every fortieth will do.
    const formulas = rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [{ row, column }])),
    );
    for (const cell of formulas.filter((_, place) => place % 40 === 0)) {
      expect(await office.formula(sheet, cell)).toBe(await file.formula(sheet, cell));
    }
  }
});

const header = ["Period", "Account", "Account type", "Actual", "Budget"];

function ledger(rows: number): UserSheet {
  const lines = Array.from({ length: rows }, (_, row) => [
    march2026 - 31 * (row % 12),
    `Account ${row % 40}`,
    row % 2 ? "Revenue" : "Expense",
    (row * 37) % 1000,
    (row * 17) % 1000,
  ]);
  return { name: "Ledger", rows: [header, ...lines] };
}

/** What one click on Write asks of Excel, and in how many of its runs. */
async function requestsOfAction(rows: number): Promise<{ readonly requests: number; readonly runs: number }> {
  const { workbook, bridge } = await officeBook([ledger(rows)]);
  const runs = jest.spyOn(Excel, "run");
  await workbook.inOneRun(async (inRun) => {
    const run = await runVarianceReport({ workbook: inRun, stamp }, { period: "2026-03" });
    expect(run.receipt.mismatches).toEqual([]);
    await inRun.show(run.receipt.sheets[0]!);
  });
  const counted = { requests: bridge.requests, runs: runs.mock.calls.length };
  runs.mockRestore();
  return counted;
}

test("an action is one Excel.run, its requests the same base for 300 rows and for 30,000, plus blocks of 2 MB", async () => {
  const small = await requestsOfAction(300);
  const large = await requestsOfAction(30_000);
  // 30,000 rows of 5 cells, each with value and kind 30 bytes, are 4.5 MB.
  const blocks = Math.ceil((30_000 * 5 * 30) / 2_000_000);
  expect({ base: small, blocks: large.requests - small.requests }).toEqual({
    base: { requests: 20, runs: 1 },
    blocks,
  });
  expect(large.runs).toBe(1);
});

test("requests of a large write: the same base for 300 rows and for 30,000, plus blocks of 2 MB", async () => {
  const counts: number[] = [];
  for (const count of [300, 30_000]) {
    const { workbook, bridge } = await officeBook([{ name: "Hers", rows: [["mine"]] }]);
    const { rows } = ledger(count);
    const sheet = sheetModel(
      "data",
      "Data",
      rows.map((row) => row.map((value) => ({ value }))),
      {
        tables: [{ name: "Data_1", block: { top: 0, left: 0, bottom: count, right: 4 }, columns: header }],
      },
    );
    await workbook.write([sheet]);
    counts.push(bridge.requests);
  }
  const [small, large] = counts;
  // 1.7 MB go over in one block; 30,000 rows of 5 cells with value and formula come back in three.
  expect({ base: small, blocks: large! - small! }).toEqual({ base: 9, blocks: 2 });
});

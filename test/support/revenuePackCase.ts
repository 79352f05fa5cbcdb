import type { CellValue } from "../../src/cells/CellValue";
import {
  contractTables,
  tableNames,
  type ContractTable,
} from "../../src/cells/recognition/contracts/contractTables";
import { planTargets } from "../../src/cells/plan/planTargets";
import { columnsOf, type TableSpec } from "../../src/cells/table/TableSpec";
import type { RangeGrid } from "../../src/cells/RangeGrid";
import type { SourceTable } from "../../src/cells/table/SourceTable";
import type { SheetModel } from "../../src/reports/SheetModel";
import type { PackTables } from "../../src/reports/revenue/PackTables";
import type { PackLimits } from "../../src/reports/revenue/RevenueReportInput";
import {
  computeRevenue,
  type RevenueComputation,
  type RevenueTask,
} from "../../src/runs/revenue/revenueComputation";
import type { RevenueOptions } from "../../src/runs/revenue/RevenueOptions";
import { newXlsx } from "../../src/workbook/xlsx/newXlsx";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";
import { plainSheet } from "../../src/reports/plainSheet";
import type { WriteReceipt } from "../../src/workbook/Workbook";
import { sheetOf } from "./contractCase";

type Rows = readonly (readonly CellValue[])[];

/** Tables by name, each with its header row; days may be texts such as "2025-03-31". */
export type PackRows = Readonly<Partial<Record<ContractTable | "plan", Rows>>>;

export const generousLimits: PackLimits = { rowsPerSheet: 100_000, liveMonthFigures: 30_000 };

/** A task over tables that stand on sheets of their own, as plain ranges from A1. */
export function packTask(
  rows: PackRows,
  options: RevenueOptions,
  parts: Partial<RevenueTask> = {},
): RevenueTask {
  const names = { ...tableNames, plan: "Plan targets" };
  const grids = Object.fromEntries(
    Object.entries(rows).map(([table, own]) => [table, sheetOf(names[table as ContractTable], own)]),
  ) as unknown as RevenueTask["grids"];
  return {
    grids,
    tables: tablesOf(grids),
    options,
    dateSystem: 1900,
    run: { id: "r1", time: "2026-11-21 10:39", version: "1.0.0", request: "{}" },
    priors: new Map(),
    earlier: [],
    limits: generousLimits,
    ...parts,
  };
}

function tablesOf(grids: RevenueTask["grids"]): PackTables {
  const specs: Readonly<Record<string, TableSpec<string>>> = { ...contractTables, plan: planTargets };
  return Object.fromEntries(
    Object.entries(grids).map(([kind, grid]) => [kind, sourceOf(grid, specs[kind]!)]),
  ) as PackTables;
}

function sourceOf({ sheet, values }: RangeGrid, spec: TableSpec<string>): SourceTable {
  const headers = (values[0] ?? []).map(String);
  const columns = new Map(
    [...columnsOf(headers, spec)].map(([role, column]) => [role, { header: headers[column]!, column }]),
  );
  return { sheet, table: null, firstRow: 1, lastRow: Math.max(1, values.length - 1), columns };
}

/** The tables as sheets of a new workbook, and the pack written beside them. */
export async function writtenPack(
  task: RevenueTask,
  pick: (computation: RevenueComputation) => readonly SheetModel[] = ({ sheets }) =>
    sheets.map(({ model }) => model),
): Promise<{
  readonly workbook: XlsxWorkbook;
  readonly computation: RevenueComputation;
  readonly receipt: WriteReceipt;
}> {
  const workbook = newXlsx();
  await workbook.write(Object.values(task.grids).map(sheetModelOf));
  const computation = computeRevenue(task);
  const receipt = await workbook.write(pick(computation));
  return { workbook, computation, receipt };
}

function sheetModelOf({ sheet, values }: RangeGrid): SheetModel {
  return {
    ...plainSheet,
    report: `test:${sheet}`,
    name: sheet,
    rows: values.map((row) => row.map((value) => ({ value }))),
    columns: [],
    mark: { report: `test:${sheet}`, version: 1, runId: "r0", message: null, inputs: [] },
  };
}

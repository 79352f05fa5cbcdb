import { Calculator } from "../../src/calc/Calculator";
import type { CellAddress } from "../../src/cells/address";
import { cellFromName } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import type { SheetModel } from "../../src/reports/SheetModel";
import type { Workbook } from "../../src/workbook/Workbook";

/** A user's edit of a source cell. */
export interface Edit {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellValue;
}

/** The report's sheet calculated afresh over the workbook's values, after the user's edits. */
export async function recalculated(
  workbook: Workbook,
  report: SheetModel,
  edits: readonly Edit[] = [],
): Promise<(cell: CellAddress) => CellValue> {
  const sheets = await workbook.sheets();
  const grids = new Map<string, CellValue[][]>();
  for (const { name, used } of sheets) {
    const grid: CellValue[][] = [];
    if (used) {
      const { values } = await workbook.read(name, { ...used, top: 0, left: 0 });
      grid.push(...values.map((row) => [...row]));
    }
    grids.set(name, grid);
  }
  for (const { sheet, cell, value } of edits) {
    const { row, column } = cellFromName(cell)!;
    const grid = grids.get(sheet)!;
    while (grid.length <= row) grid.push([]);
    grid[row]![column] = value;
  }
  const cellOf = (sheet: string, row: number, column: number) =>
    sheet === report.name ? report.rows[row]?.[column] : undefined;
  const calculator = new Calculator({
    dateSystem: workbook.dateSystem,
    sheets: sheets.map(({ name }) => name),
    names: report.names.map((name) => ({ ...name, sheet: report.name })),
    tables: await workbook.tables(),
    used: (sheet) => {
      const grid = grids.get(sheet) ?? [];
      return { top: 0, left: 0, bottom: grid.length, right: Math.max(0, ...grid.map((row) => row.length)) };
    },
    value: (sheet, row, column) =>
      cellOf(sheet, row, column)?.value ??
      (cellOf(sheet, row, column)?.formula ? null : (grids.get(sheet)?.[row]?.[column] ?? null)),
    formula: (sheet, row, column) => cellOf(sheet, row, column)?.formula,
    *formulaCells(sheet) {
      if (sheet !== report.name) return;
      for (const [row, cells] of report.rows.entries()) {
        for (const [column, cell] of cells.entries()) if (cell?.formula) yield { row, column };
      }
    },
  });
  return ({ row, column }) => calculator.value(report.name, row, column);
}

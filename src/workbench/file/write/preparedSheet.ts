import { blockName, holdsCell, maxColumns } from "../../../cells/address";
import type { CellValue } from "../../../cells/CellValue";
import { looksLikeFormula, type PreparedCell } from "../../../workbook/xlsx/write/cellXml";
import type { PreparedRows } from "../../../workbook/xlsx/write/sheetDataXml";
import { areaName } from "../../../workbook/placing/areaName";
import type { LiveSheet } from "../../grid/LiveSheet";
import type { LiveWorkbook } from "../../grid/LiveWorkbook";
import { calculatesArrays } from "./calculatesArrays";
import type { ModelStyles } from "./modelStyles";
import { savedFormula } from "./savedFormula";

/** A sheet's rows as a file holds them, formulas with what they show; cells that an array fills hold its values. */
export function preparedSheet(workbook: LiveWorkbook, sheet: LiveSheet, styles: ModelStyles): PreparedRows {
  const widths: number[] = [];
  const reach = (row: number, column: number): void => {
    widths[row] = Math.max(widths[row] ?? 0, column + 1);
  };
  const spilled = new Map<number, CellValue>();
  const arrays = new Map<number, string>();
  for (const { sheet: name, row, column, block } of workbook.spills) {
    if (name !== sheet.name) continue;
    arrays.set(keyOf(row, column), blockName(block));
    for (let line = block.top; line <= block.bottom; line++) {
      for (let place = block.left; place <= block.right; place++) {
        spilled.set(keyOf(line, place), workbook.value(sheet, line, place));
        reach(line, place);
      }
    }
  }
  for (const { row, column } of sheet.cells()) reach(row, column);
  for (const { row, column } of sheet.styledCells()) reach(row, column);
  const heights = sheet.setHeights();
  const hidden = sheet.hiddenRows();
  const tables = workbook.tables.filter((table) => table.sheet === sheet);
  const tableAt = (row: number, column: number): (typeof tables)[number] | undefined =>
    tables.find(({ block }) => holdsCell(block, row, column));
  const prepare = (row: number, column: number): PreparedCell => {
    const cell = sheet.cell(row, column);
    const value = cell?.value ?? spilled.get(keyOf(row, column)) ?? null;
    const isQuoted = cell?.quoted ?? (typeof value === "string" && looksLikeFormula(value));
    const style = styles.cell(sheet.style(row, column), isQuoted);
    const table = tableAt(row, column);
    if (cell?.formula === undefined) {
      // Files hold the heads of a table as texts.
      const isHead = table !== undefined && row === table.block.top;
      return { value: isHead ? (table.columns[column - table.block.left] ?? "") : value, style };
    }
    const formula = savedFormula(cell.formula, table?.name ?? null);
    const spill = arrays.get(keyOf(row, column));
    const array = spill ?? (calculatesArrays(cell.formula) ? areaName(oneCell(row, column)) : undefined);
    return {
      value: workbook.value(sheet, row, column),
      formula,
      style,
      ...(array === undefined ? {} : { array }),
    };
  };
  return {
    count: Math.max(widths.length, lastOf(heights.keys()) + 1, lastOf(hidden) + 1),
    width: (row) => widths[row] ?? 0,
    height: (row) => heights.get(row),
    isHidden: (row) => hidden.has(row),
    cell: prepare,
  };
}

function keyOf(row: number, column: number): number {
  return row * maxColumns + column;
}

function oneCell(row: number, column: number): Parameters<typeof areaName>[0] {
  return { top: row, left: column, bottom: row, right: column };
}

function lastOf(numbers: Iterable<number>): number {
  let last = -1;
  for (const each of numbers) last = Math.max(last, each);
  return last;
}

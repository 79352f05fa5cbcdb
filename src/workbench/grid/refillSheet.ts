import type { Worksheet } from "@univerjs/core";
import { plainStyle } from "../model/CellStyle";
import type { GridBook } from "./GridBook";
import type { LiveSheet } from "./LiveSheet";
import type { LiveWorkbook } from "./LiveWorkbook";

/** Takes all cells of a sheet as the grid has them, after rows, columns or blocks were moved there. */
export function refillSheet(
  worksheet: Worksheet,
  grid: GridBook,
  workbook: LiveWorkbook,
  sheet: LiveSheet,
): void {
  for (const { row, column } of sheet.cells()) sheet.setCell(row, column, null);
  for (const { row, column } of sheet.styledCells()) sheet.setStyle(row, column, plainStyle);
  worksheet.getCellMatrix().forValue((row, column, data) => {
    const cell = grid.cell(worksheet, row, column);
    if (cell) sheet.setCell(row, column, cell);
    if (data?.s) sheet.setStyle(row, column, grid.style(data));
  });
  // The grid has these cells already; the calculator reads all of them again.
  sheet.changedCells.take();
  workbook.structureChanged();
}

import {
  BooleanNumber,
  LocaleType,
  VerticalAlign,
  type IObjectMatrixPrimitiveType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { CellStyle } from "../model/CellStyle";
import { gridCell } from "./gridCell";
import { gridStyle } from "./gridStyle";
import type { LiveSheet } from "./LiveSheet";
import type { LiveWorkbook } from "./LiveWorkbook";
import { pixelsFromPoints } from "./pixels";

/** The grid gives #NAME? for what lies beyond its sheet, so sheets are larger than what they hold. */
const spareRows = 500;
const spareColumns = 12;
const fewestRows = 1_000;
const fewestColumns = 40;

/** Points of a row and a column that nobody set. */
const standardRow = 15;
const standardColumn = 48;

/** The grid's id of the one workbook that is open. */
export const gridId = "book";

/** A workbook as the grid opens it. */
export function workbookData(workbook: LiveWorkbook): IWorkbookData {
  const styles = new Map<CellStyle, string>();
  const sheets = workbook.sheets.map((sheet) => worksheetData(workbook, sheet, styles));
  return {
    id: gridId,
    name: "Workbook",
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: Object.fromEntries([...styles].map(([style, id]) => [id, gridStyle(style)])),
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((data) => [data.id!, data])),
    defaultStyle: defaultStyle,
  };
}

const defaultStyle: IStyleData = {
  ff: "Calibri, Carlito, Arial, sans-serif",
  fs: 11,
  vt: VerticalAlign.BOTTOM,
};

/** A sheet as the grid opens it. */
export function worksheetData(
  workbook: LiveWorkbook,
  sheet: LiveSheet,
  styles: Map<CellStyle, string> = new Map(),
): Partial<IWorksheetData> {
  const used = sheet.used();
  const rowCount = Math.max(fewestRows, (used?.bottom ?? 0) + 1 + spareRows);
  const columnCount = Math.max(fewestColumns, (used?.right ?? 0) + 1 + spareColumns);
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const cell of sheet.cells()) {
    const { row, column, formula } = cell;
    const shown = formula === undefined ? cell.value : workbook.known(sheet, row, column);
    (cellData[row] ??= {})[column] = gridCell(cell, shown);
  }
  for (const { row, column, style } of sheet.styledCells()) {
    const id = styles.get(style) ?? `s${styles.size}`;
    styles.set(style, id);
    const line = (cellData[row] ??= {});
    line[column] = { ...line[column], s: id };
  }
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount,
    columnCount,
    cellData,
    defaultColumnWidth: pixelsFromPoints(standardColumn),
    defaultRowHeight: pixelsFromPoints(standardRow),
    ...sheetFrame(sheet, columnCount),
  };
}

/** What hangs on a sheet's rows, columns and view. */
export function sheetFrame(
  sheet: LiveSheet,
  columnCount: number,
): Required<Pick<IWorksheetData, "columnData" | "rowData" | "freeze" | "mergeData" | "showGridlines">> {
  const columnData: IWorksheetData["columnData"] = {};
  for (let column = 0; column < columnCount; column += 1) {
    const width = sheet.columnWidth(column);
    const isHidden = sheet.isColumnHidden(column);
    if (width === standardColumn && !isHidden) continue;
    columnData[column] = {
      w: pixelsFromPoints(width),
      hd: isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    };
  }
  const rowData: IWorksheetData["rowData"] = {};
  for (const [row, points] of sheet.setHeights()) {
    rowData[row] = { h: pixelsFromPoints(points), ia: BooleanNumber.FALSE };
  }
  for (const row of sheet.hiddenRows()) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  const { row = 0, column = 0 } = sheet.freezeAt ?? {};
  return {
    columnData,
    rowData,
    freeze: {
      xSplit: column,
      ySplit: row,
      startRow: row > 0 ? row : -1,
      startColumn: column > 0 ? column : -1,
    },
    mergeData: sheet.merged.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

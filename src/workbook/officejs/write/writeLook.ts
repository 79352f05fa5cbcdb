import { columnName } from "../../../cells/address";
import { pageMargins } from "../../placing/pageMargins";
import { tones } from "../../../reports/formats";
import type { ColumnModel, PrintModel } from "../../../reports/SheetModel";
import type { WrittenLook } from "../../placing/writtenLook";
import type { Batch } from "../Batch";

const bytesPerSetting = 700;

/** Columns, rows, panes, grid lines, tab and page: what a sheet looks like beside its cells. */
export async function writeLook(
  batch: Batch,
  sheet: Excel.Worksheet,
  { columns, rowHeights, freezeAt, gridlines, print, tabColor }: WrittenLook,
  /** Widths in points that somebody changed since the last run: they stay. */
  kept: ReadonlyMap<number, number>,
  isNew: boolean,
): Promise<void> {
  for (const [index, column] of columns.entries()) {
    await batch.add(bytesPerSetting, () => setColumn(sheet, index, column, kept.get(index)));
  }
  // An undo narrows a sheet to the columns that it had, and the others have their widths again as well.
  for (const [index, points] of kept) {
    if (index < columns.length) continue;
    await batch.add(bytesPerSetting, () => {
      columnAt(sheet, index).format.columnWidth = points;
    });
  }
  for (const [row, height] of Object.entries(rowHeights)) {
    const number = Number(row) + 1;
    await batch.add(bytesPerSetting, () => {
      sheet.getRange(`${number}:${number}`).format.rowHeight = height;
    });
  }
  await batch.add(10 * bytesPerSetting, () => {
    sheet.showGridlines = gridlines;
    if (tabColor) sheet.tabColor = tones[tabColor].tab;
    if (freezeAt) freeze(sheet, freezeAt.row, freezeAt.column);
    if (print) setPage(sheet, print);
    if (print && isNew) setMargins(sheet);
  });
}

function setColumn(
  sheet: Excel.Worksheet,
  index: number,
  { width, hidden }: ColumnModel,
  kept?: number,
): void {
  const range = columnAt(sheet, index);
  range.format.columnWidth = kept ?? pointsOfWidth(width);
  if (hidden) range.columnHidden = true;
}

function columnAt(sheet: Excel.Worksheet, index: number): Excel.Range {
  return sheet.getRange(`${columnName(index)}:${columnName(index)}`);
}

/** Points of a width in characters: 7 pixels each in the standard font and 5 for padding, 4 pixels on 3 points. */
export function pointsOfWidth(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

function freeze({ freezePanes }: Excel.Worksheet, row: number, column: number): void {
  if (row > 0 && column > 0) freezePanes.freezeAt(`A1:${columnName(column - 1)}${row}`);
  else if (row > 0) freezePanes.freezeRows(row);
  else if (column > 0) freezePanes.freezeColumns(column);
}

function setPage({ pageLayout }: Excel.Worksheet, print: PrintModel): void {
  pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  const [first, last] = print.titleRows;
  pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}

function setMargins({ pageLayout }: Excel.Worksheet): void {
  const points = (inches: number): number => Math.round(inches * 720) / 10;
  pageLayout.leftMargin = points(pageMargins.left);
  pageLayout.rightMargin = points(pageMargins.right);
  pageLayout.topMargin = points(pageMargins.top);
  pageLayout.bottomMargin = points(pageMargins.bottom);
  pageLayout.headerMargin = points(pageMargins.header);
  pageLayout.footerMargin = points(pageMargins.footer);
}

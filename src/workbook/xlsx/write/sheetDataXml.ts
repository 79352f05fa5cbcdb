import { columnName } from "../../../cells/address";
import type { ByteSink } from "./ByteSink";
import { cellXml, type PreparedCell } from "./cellXml";
import type { SurvivingRow } from "./survivingRows";

/** Our block's rows from A1, with heights in points where they are set. */
export interface PreparedRows {
  readonly count: number;
  cell(row: number, column: number): PreparedCell | undefined;
  width(row: number): number;
  height(row: number): number | undefined;
  isHidden?(row: number): boolean;
}

/**
 * Writes a sheet's rows into a sink: ours, and between and beside them what survives of the sheet.
 * @param prefix Namespace prefix of the sheet's elements with its colon, or "".
 */
export function writeSheetData(
  sink: ByteSink,
  ours: PreparedRows,
  surviving: readonly SurvivingRow[],
  prefix: string,
): void {
  const letters = columnLetters(ours);
  let next = 0;
  for (let row = 0; row < ours.count; row++) {
    for (; next < surviving.length && surviving[next]!.row < row; next++) {
      writeSurviving(sink, surviving[next]!, prefix);
    }
    const beside = surviving[next]?.row === row ? surviving[next++] : undefined;
    writeOurRow(sink, ours, row, beside, prefix, letters);
  }
  for (; next < surviving.length; next++) writeSurviving(sink, surviving[next]!, prefix);
}

function writeSurviving(
  sink: ByteSink,
  { row, whole, cells, attributes }: SurvivingRow,
  prefix: string,
): void {
  if (whole) sink.bytes(whole);
  else sink.text(rowXml(row, attributes, cells.map((each) => each.xml).join(""), prefix));
}

function writeOurRow(
  sink: ByteSink,
  ours: PreparedRows,
  row: number,
  beside: SurvivingRow | undefined,
  prefix: string,
  letters: readonly string[],
): void {
  let cells = "";
  const width = ours.width(row);
  for (let column = 0; column < width; column++) {
    const cell = ours.cell(row, column);
    if (cell) cells += cellXml(`${letters[column]!}${row + 1}`, cell, prefix);
  }
  // Our block starts at A1, so that what survives in its rows stands to the right of it.
  if (beside) for (const { xml } of beside.cells) cells += xml;
  const height = ours.height(row);
  const attributes =
    (beside?.attributes ?? "") +
    (height === undefined ? "" : ` ht="${height}" customHeight="1"`) +
    (ours.isHidden?.(row) ? ' hidden="1"' : "");
  if (cells !== "" || attributes !== "") sink.text(rowXml(row, attributes, cells, prefix));
}

function rowXml(row: number, attributes: string, cells: string, prefix: string): string {
  const start = `<${prefix}row r="${row + 1}"${attributes}`;
  return cells === "" ? `${start}/>` : `${start}>${cells}</${prefix}row>`;
}

function columnLetters(ours: PreparedRows): readonly string[] {
  let widest = 0;
  for (let row = 0; row < ours.count; row++) widest = Math.max(widest, ours.width(row));
  return Array.from({ length: widest }, (_, column) => columnName(column));
}

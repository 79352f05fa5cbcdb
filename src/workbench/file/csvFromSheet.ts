import { isDateFormat } from "numfmt";
import { CellError, type CellValue } from "../../cells/CellValue";
import { dateFromSerial } from "../../cells/serialDate";
import { plainStyle } from "../model/CellStyle";
import type { LiveSheet } from "../grid/LiveSheet";
import type { LiveWorkbook } from "../grid/LiveWorkbook";
import { Losses, type Loss } from "./Losses";

/** Excel takes a text file for UTF-8 only with this in front. */
const byteOrderMark = "\uFEFF";

/**
 * A sheet as the bytes of a .csv file: values as they are, not as they look, with dates as YYYY-MM-DD, a point before
 * decimals and commas between cells.
 */
export function csvFromSheet(workbook: LiveWorkbook, sheet: LiveSheet): Uint8Array {
  const used = shownBlock(workbook, sheet);
  const lines: string[] = [];
  for (let row = 0; row <= used.bottom; row++) {
    const cells: string[] = [];
    for (let column = 0; column <= used.right; column++) {
      const isDate = isDateFormat(sheet.style(row, column).numberFormat);
      cells.push(quoted(textOf(workbook.value(sheet, row, column), isDate, workbook.dateSystem)));
    }
    lines.push(`${cells.join(",")}\r\n`);
  }
  return new TextEncoder().encode(byteOrderMark + lines.join(""));
}

/** What a .csv file of a sheet does not hold. */
export function lossesOfCsv(workbook: LiveWorkbook, sheet: LiveSheet): readonly Loss[] {
  const losses = new Losses();
  const { name, parts, merged } = sheet;
  let formulas = 0;
  for (const { formula } of sheet.cells()) if (formula !== undefined) formulas += 1;
  const note = (count: number, what: string): void => void (count > 0 && losses.add(what, name, count));
  note(formulas, "formula (its value is kept)");
  let formatted = 0;
  for (const { style } of sheet.styledCells()) if (style !== plainStyle) formatted += 1;
  note(formatted, "format of a cell");
  note(merged.length, "merged cells");
  note(parts.charts.length, "chart");
  note(parts.conditionalFormats.length, "conditional format");
  note(parts.validations.length, "list of choices or other check of input");
  note(parts.comments.length, "comment");
  note(workbook.tables.filter((table) => table.sheet === sheet).length, "table (its cells are kept)");
  for (const other of workbook.sheets) if (other !== sheet) losses.add("the whole sheet", other.name);
  return losses.list;
}

/** The corner to which values reach, those that arrays spill included. */
function shownBlock(
  workbook: LiveWorkbook,
  sheet: LiveSheet,
): { readonly bottom: number; readonly right: number } {
  const used = sheet.used();
  let [bottom, right] = [used?.bottom ?? -1, used?.right ?? -1];
  for (const { sheet: name, block } of workbook.spills) {
    if (name !== sheet.name) continue;
    bottom = Math.max(bottom, block.bottom);
    right = Math.max(right, block.right);
  }
  return { bottom, right };
}

function textOf(value: CellValue, isDate: boolean, dateSystem: 1900 | 1904): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // A date with a time of day stays the number it is.
  if (typeof value === "number" && isDate) return dateFromSerial(value, dateSystem) ?? String(value);
  return String(value);
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

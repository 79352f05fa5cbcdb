import { blockFromName, type BlockAddress, type CellAddress } from "../../../cells/address";
import { CellError, isErrorCode, type CellValue } from "../../../cells/CellValue";
import { translateFormula } from "../../../workbook/xlsx/read/translateFormula";
import { serialFromIsoText } from "../../../workbook/xlsx/read/serialFromIsoText";
import { readStringItem } from "../../../workbook/xlsx/read/sharedStrings";
import { decodeCellText } from "../../../workbook/xlsx/xml/cellText";
import { XmlScanner } from "../../../workbook/xlsx/xml/XmlScanner";
import type { CellStyle } from "../../model/CellStyle";
import type { ModelSheet } from "../../model/WorkbookModel";
import { formulaFromFile } from "./formulaNames";

/** What a sheet's cells refer to elsewhere in the file. */
export interface CellTables {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly dateSystem: 1900 | 1904;
}

interface Reading extends CellTables {
  readonly sheet: ModelSheet;
  /** Formulas that other cells share, by their index. */
  readonly shared: Map<string, { readonly at: CellAddress; readonly formula: string }>;
  /** Cells that only show what a dynamic array spills: the calculator fills them. */
  readonly spilled: BlockAddress[];
}

/** Puts values, formulas, styles and row heights of a sheet part into a sheet of the model. */
export function readCells(bytes: Uint8Array, sheet: ModelSheet, tables: CellTables): void {
  const scanner = new XmlScanner(bytes);
  const reading: Reading = { ...tables, sheet, shared: new Map(), spilled: [] };
  let row = -1;
  let column = -1;
  while (scanner.next() && !scanner.closes("sheetData")) {
    if (scanner.opens("c")) {
      column = scanner.findAttribute("r") ? scanner.foundColumn() : column + 1;
      readCell(scanner, reading, { row, column });
    } else if (scanner.opens("row")) {
      const number = scanner.attribute("r");
      row = number === null ? row + 1 : Number(number) - 1;
      column = -1;
      const height = scanner.attribute("ht");
      if (height !== null && isTrue(scanner.attribute("customHeight")))
        sheet.setRowHeight(row, Number(height));
    }
  }
}

function readCell(scanner: XmlScanner, reading: Reading, at: CellAddress): void {
  const { sheet, styles } = reading;
  const style = styles[Number(scanner.attribute("s") ?? 0)];
  if (style && style !== styles[0]) sheet.setStyle(at.row, at.column, style);
  if (scanner.isSelfClosing) return;
  const type = scanner.attribute("t");
  const isDynamic = scanner.attribute("cm") !== null;
  let value: CellValue = null;
  let formula = "";
  let shared: string | null = null;
  let area: BlockAddress | null = null;
  while (scanner.next() && !scanner.closes("c")) {
    if (scanner.closes("v")) value = valueOf(scanner, type, reading);
    else if (scanner.opens("is")) value = readStringItem(scanner, "is");
    else if (scanner.opens("f")) {
      shared = scanner.attribute("si");
      area = scanner.attribute("t") === "array" ? blockFromName(scanner.attribute("ref") ?? "") : null;
    } else if (scanner.closes("f")) formula = scanner.text();
  }
  if (area && isDynamic) reading.spilled.push(area);
  if (shared !== null) {
    if (formula === "") {
      const master = reading.shared.get(shared);
      if (master) formula = translateFormula(master.formula, master.at, at);
    } else reading.shared.set(shared, { at, formula });
  }
  if (formula !== "") sheet.setCell(at.row, at.column, { value: null, formula: formulaFromFile(formula) });
  else if (value !== null && !reading.spilled.some((block) => holds(block, at))) {
    sheet.setCell(at.row, at.column, { value });
  }
}

/** The value of a `<v>` whose closing tag is current. */
function valueOf(scanner: XmlScanner, type: string | null, { strings, dateSystem }: Reading): CellValue {
  const text = scanner.text();
  if (type === null || type === "n") return text === "" ? null : Number(text);
  if (type === "s") return strings[Number(text)] ?? null;
  if (type === "b") return isTrue(text);
  if (type === "e") return isErrorCode(text) ? new CellError(text) : new CellError("#VALUE!", text);
  if (type === "d") return serialFromIsoText(text, dateSystem) ?? text;
  return decodeCellText(text);
}

function holds({ top, left, bottom, right }: BlockAddress, { row, column }: CellAddress): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function isTrue(text: string | null): boolean {
  return text === "1" || text === "true";
}

import { blockFromName, holdsCell, type BlockAddress, type CellAddress } from "../../../cells/address";
import { CellError, isErrorCode, type CellValue } from "../../../cells/CellValue";
import { translateFormula } from "../../../workbook/xlsx/read/translateFormula";
import { serialFromIsoText } from "../../../workbook/xlsx/read/serialFromIsoText";
import { readStringItem } from "../../../workbook/xlsx/read/sharedStrings";
import { decodeCellText } from "../../../workbook/xlsx/xml/cellText";
import { looksLikeFormula } from "../../../workbook/xlsx/write/cellXml";
import { XmlScanner } from "../../../workbook/xlsx/xml/XmlScanner";
import { plainStyle } from "../../model/CellStyle";
import type { ModelSheet } from "../../model/WorkbookModel";
import type { FileReading } from "./FileReading";
import { formulaFromFile, readsOtherBooks } from "./formulaNames";
import { isTrue } from "./words";

interface Reading extends FileReading {
  readonly sheet: ModelSheet;
  /** Formulas that other cells share, by their index. */
  readonly shared: Map<string, { readonly at: CellAddress; readonly formula: string }>;
  /** Cells that only show what a dynamic array spills: the calculator fills them. */
  readonly spilled: BlockAddress[];
}

/** Puts values, formulas, styles and row heights of a sheet part into a sheet of the model. */
export function readCells(bytes: Uint8Array, sheet: ModelSheet, file: FileReading): void {
  const scanner = new XmlScanner(bytes);
  const reading: Reading = { ...file, sheet, shared: new Map(), spilled: [] };
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
      readRow(scanner, reading, row);
    }
  }
}

function readRow(scanner: XmlScanner, { sheet, losses }: Reading, row: number): void {
  const height = scanner.attribute("ht");
  if (height !== null && isTrue(scanner.attribute("customHeight"))) sheet.setRowHeight(row, Number(height));
  if (isTrue(scanner.attribute("hidden"))) sheet.hideRow(row, true);
  if (Number(scanner.attribute("outlineLevel") ?? 0) > 0) losses.add("row in an outline", sheet.name);
}

function readCell(scanner: XmlScanner, reading: Reading, at: CellAddress): void {
  const { sheet, styles, losses } = reading;
  const number = Number(scanner.attribute("s") ?? 0);
  const style = styles.cells[number];
  if (style && style !== plainStyle) sheet.setStyle(at.row, at.column, style);
  for (const what of styles.lost[number] ?? []) losses.add(what, sheet.name);
  if (scanner.isSelfClosing) return;
  const type = scanner.attribute("t");
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
  // What an array of the older kind fills is calculated like a spill.
  if (area) reading.spilled.push(area);
  if (shared !== null) {
    if (formula === "") {
      const master = reading.shared.get(shared);
      if (master) formula = translateFormula(master.formula, master.at, at);
    } else reading.shared.set(shared, { at, formula });
  }
  if (formula !== "" && readsOtherBooks(formula)) {
    losses.add("formula that reads another workbook (its value is kept)", sheet.name);
    formula = "";
  }
  if (formula !== "") sheet.setCell(at.row, at.column, { value: null, formula: formulaFromFile(formula) });
  else if (value !== null && !reading.spilled.some((block) => holdsCell(block, at.row, at.column))) {
    const isQuoted = typeof value === "string" && (styles.quoted[number] || looksLikeFormula(value));
    sheet.setCell(at.row, at.column, isQuoted ? { value, quoted: true } : { value });
  }
}

/** The value of a `<v>` whose closing tag is current. */
function valueOf(
  scanner: XmlScanner,
  type: string | null,
  { strings, richStrings, losses, sheet, dateSystem }: Reading,
): CellValue {
  const text = scanner.text();
  if (type === null || type === "n") return text === "" ? null : Number(text);
  if (type === "s") {
    if (richStrings.has(Number(text))) losses.add("text with several looks in one cell", sheet.name);
    return strings[Number(text)] ?? null;
  }
  if (type === "b") return isTrue(text);
  if (type === "e") return isErrorCode(text) ? new CellError(text) : new CellError("#VALUE!", text);
  if (type === "d") return serialFromIsoText(text, dateSystem) ?? text;
  return decodeCellText(text);
}

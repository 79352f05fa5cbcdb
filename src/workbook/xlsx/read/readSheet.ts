import { blockFromName, type BlockAddress, type CellAddress } from "../../../cells/address";
import { CellError, isErrorCode, type CellValue } from "../../../cells/CellValue";
import { decodeCellText } from "../xml/cellText";
import { numberFromBytes } from "../xml/numberFromBytes";
import { XmlScanner } from "../xml/XmlScanner";
import { CellStore } from "./CellStore";
import { serialFromIsoText } from "./serialFromIsoText";
import { readStringItem } from "./sharedStrings";
import { translateFormula } from "./translateFormula";

/** What a sheet part holds, as far as we read it. */
export interface SheetReading {
  readonly cells: CellStore;
  readonly merged: readonly BlockAddress[];
  /** Relationship ids of its tables. */
  readonly tables: readonly string[];
  readonly customProperties: readonly { readonly name: string; readonly relationship: string }[];
  /** Formulas that the file holds without a calculated value: some writers leave that to Excel. */
  readonly uncalculated: readonly FormulaAt[];
}

interface FormulaAt extends CellAddress {
  /** Without "=". */
  readonly formula: string;
}

interface Draft {
  cells: CellStore;
  merged: BlockAddress[];
  tables: string[];
  customProperties: { name: string; relationship: string }[];
  uncalculated: FormulaAt[];
  /** Formulas that other cells share, by their index. */
  shared: Map<string, FormulaAt>;
}

/** Reads a sheet part in one pass: raw values, cached results of formulas, merged areas, table and property ids. */
export function readSheet(
  bytes: Uint8Array,
  strings: readonly string[],
  dateSystem: 1900 | 1904,
): SheetReading {
  const scanner = new XmlScanner(bytes);
  const draft: Draft = {
    cells: new CellStore(),
    merged: [],
    tables: [],
    customProperties: [],
    uncalculated: [],
    shared: new Map(),
  };
  while (scanner.next()) {
    if (!scanner.isOpening) continue;
    if (scanner.is("sheetData")) readCells(scanner, draft, strings, dateSystem);
    else if (scanner.is("mergeCell")) {
      const block = blockFromName(scanner.attribute("ref") ?? "");
      if (block) draft.merged.push(block);
    } else if (scanner.is("tablePart")) draft.tables.push(scanner.attribute("id") ?? "");
    else if (scanner.is("customPr")) {
      draft.customProperties.push({
        name: scanner.attribute("name") ?? "",
        relationship: scanner.attribute("id") ?? "",
      });
    }
  }
  return draft;
}

function readCells(
  scanner: XmlScanner,
  draft: Draft,
  strings: readonly string[],
  dateSystem: 1900 | 1904,
): void {
  if (scanner.isSelfClosing) return;
  let row = -1;
  let column = -1;
  while (scanner.next() && !scanner.closes("sheetData")) {
    if (scanner.opens("c")) {
      column = scanner.findAttribute("r") ? scanner.foundColumn() : column + 1;
      readCell(scanner, draft, row, column, strings, dateSystem);
    } else if (scanner.opens("row")) {
      const number = scanner.attribute("r");
      row = number === null ? row + 1 : Number(number) - 1;
      column = -1;
    }
  }
}

function readCell(
  scanner: XmlScanner,
  draft: Draft,
  row: number,
  column: number,
  strings: readonly string[],
  dateSystem: 1900 | 1904,
): void {
  if (scanner.isSelfClosing) return;
  const type = scanner.attribute("t");
  let value: CellValue = null;
  let formula = "";
  let shared: string | null = null;
  while (scanner.next() && !scanner.closes("c")) {
    if (scanner.closes("v")) value = valueOf(scanner, type, strings, dateSystem);
    else if (scanner.opens("is")) value = readStringItem(scanner, "is");
    else if (scanner.opens("f")) shared = scanner.findAttribute("si") ? scanner.attribute("si") : null;
    else if (scanner.closes("f")) formula = scanner.text();
  }
  if (shared !== null && formula !== "") draft.shared.set(shared, { row, column, formula });
  if (value !== null) {
    draft.cells.set(row, column, value);
    return;
  }
  const master = formula === "" && shared !== null ? draft.shared.get(shared) : undefined;
  if (master) formula = translateFormula(master.formula, master, { row, column });
  if (formula !== "") draft.uncalculated.push({ row, column, formula });
}

/** The value of a `<v>` whose closing tag is current. */
function valueOf(
  scanner: XmlScanner,
  type: string | null,
  strings: readonly string[],
  dateSystem: 1900 | 1904,
): CellValue {
  if (type === null || type === "n") {
    const number = numberFromBytes(scanner.bytes, scanner.textStart, scanner.tagStart);
    return Number.isNaN(number) ? null : number;
  }
  const text = scanner.text();
  if (type === "s") return strings[Number(text)] ?? null;
  if (type === "b") return text === "1" || text === "true";
  if (type === "e") return isErrorCode(text) ? new CellError(text) : new CellError("#VALUE!", text);
  if (type === "d") return serialFromIsoText(text, dateSystem) ?? text;
  return decodeCellText(text);
}

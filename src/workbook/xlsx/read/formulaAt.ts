import { cellFromName, type CellAddress } from "../../../cells/address";
import { XmlScanner } from "../xml/XmlScanner";
import { translateFormula } from "./translateFormula";
import { typedFormula } from "./typedFormula";

/** The formula of a cell as somebody would type it, or null where the sheet holds a plain value. */
export function formulaAt(bytes: Uint8Array, wanted: CellAddress): string | null {
  const scanner = new XmlScanner(bytes);
  const masters = new Map<string, { formula: string; cell: CellAddress }>();
  while (scanner.next() && !scanner.closes("sheetData")) {
    if (!scanner.opens("c") || scanner.isSelfClosing) continue;
    const cell = cellFromName(scanner.attribute("r") ?? "");
    if (!cell) continue;
    if (cell.row > wanted.row) return null;
    const isWanted = cell.row === wanted.row && cell.column === wanted.column;
    let shared: string | null = null;
    let formula: string | null = null;
    while (scanner.next() && !scanner.closes("c")) {
      if (scanner.opens("f")) shared = scanner.attribute("si");
      if (scanner.is("f") && (!scanner.isOpening || scanner.isSelfClosing)) {
        formula = scanner.isSelfClosing ? "" : scanner.text();
      }
    }
    if (shared !== null && formula) masters.set(shared, { formula, cell });
    if (!isWanted) continue;
    const master = formula === "" && shared !== null ? masters.get(shared) : undefined;
    const written = master ? translateFormula(master.formula, master.cell, cell) : formula;
    return written ? typedFormula(written) : null;
  }
  return null;
}

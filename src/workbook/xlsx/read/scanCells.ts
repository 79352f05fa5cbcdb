import type { CellAddress } from "../../../cells/address";
import { XmlScanner } from "../xml/XmlScanner";
import { translateFormula } from "./translateFormula";
import { typedFormula } from "./typedFormula";

/** A cell as its sheet part writes it, its value aside. */
export interface ScannedCell extends CellAddress {
  /** Number of its style. */
  readonly style: number;
  /** As somebody would type it, with "="; null where the cell holds a plain value. */
  readonly formula: () => string | null;
}

/** Goes over the cells of a sheet part in order, until `visit` says false. */
export function scanCells(bytes: Uint8Array, visit: (cell: ScannedCell) => boolean): void {
  const scanner = new XmlScanner(bytes);
  const masters = new Map<string, { formula: string; cell: CellAddress }>();
  let row = -1;
  let column = -1;
  while (scanner.next() && !scanner.closes("sheetData")) {
    if (scanner.opens("row")) {
      const number = scanner.attribute("r");
      row = number === null ? row + 1 : Number(number) - 1;
      column = -1;
    }
    if (!scanner.opens("c")) continue;
    column = scanner.findAttribute("r") ? scanner.foundColumn() : column + 1;
    const style = Number(scanner.attribute("s") ?? 0);
    const { written, shared } = readFormula(scanner);
    const cell = { row, column };
    if (shared !== null && written) masters.set(shared, { formula: written, cell });
    const master = written === "" && shared !== null ? masters.get(shared) : undefined;
    const formula = (): string | null => {
      const own = master ? translateFormula(master.formula, master.cell, cell) : written;
      return own ? typedFormula(own) : null;
    };
    if (!visit({ ...cell, style, formula })) return;
  }
}

/** Goes to the end of the current cell; gives its formula as the file holds it, and the number it is shared under. */
function readFormula(scanner: XmlScanner): { written: string | null; shared: string | null } {
  let written: string | null = null;
  let shared: string | null = null;
  if (scanner.isSelfClosing) return { written, shared };
  while (scanner.next() && !scanner.closes("c")) {
    if (scanner.opens("f")) shared = scanner.attribute("si");
    if (scanner.is("f") && (!scanner.isOpening || scanner.isSelfClosing)) {
      written = scanner.isSelfClosing ? "" : scanner.text();
    }
  }
  return { written, shared };
}

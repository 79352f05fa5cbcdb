import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { cellName, type CellAddress } from "../../../cells/address";

/** A formula (without "=") as it reads when it is filled from one cell to another. */
export function translateFormula(formula: string, from: CellAddress, to: CellAddress): string {
  const relative = translateFormulaToR1C1(`=${formula}`, cellName(from));
  return translateFormulaToA1(relative, cellName(to)).slice(1);
}

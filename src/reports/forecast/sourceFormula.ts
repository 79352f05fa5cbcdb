import type { CellAddress } from "../../cells/address";
import { sumsOfCells } from "../formula/sumOfCells";

/** Characters; Excel takes 8,192 of them in a formula. */
const longest = 8_000;

/** Formula (without "=") that leads to the cells of a source and adds them up; null where there are none, or too many for one. */
export function sourceFormula(sheet: string, cells: readonly CellAddress[]): string | null {
  const formula = sumsOfCells(sheet, cells).join("+");
  return formula === "" || formula.length > longest ? null : formula;
}

import { CellError, isErrorCode, type CellValue } from "../../cells/CellValue";
import type { SheetCell } from "../../reports/SheetModel";

/** What is given to a cell's `formulas`: a formula, a plain value, "" for a blank. */
export type CellInput = string | number | boolean;

/** What a cell of ours is given; a text that Excel would read as something else gets an apostrophe. */
export function inputOfCell({ value = null, formula }: SheetCell): CellInput {
  return formula ?? inputOfValue(value);
}

export function inputOfValue(value: CellValue): CellInput {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value !== "string") return value;
  return staysText(value) ? value : `'${value}`;
}

/** Texts without a digit that begin with a letter are what they are; "" is a text only with the apostrophe. */
function staysText(text: string): boolean {
  return /^\p{L}\P{N}*$/u.test(text) && !/^(true|false)$/i.test(text);
}

/** A cell as it was read. */
export interface OfficeCell {
  readonly value: unknown;
  /** "Empty", "String", "Double", "Boolean", "Error" … */
  readonly type: string;
}

/** The value of a cell that was read: an error travels as its text, a blank as "". */
export function valueOfCell({ value, type }: OfficeCell): CellValue {
  if (type === "Empty") return null;
  if (type === "Error")
    return typeof value === "string" && isErrorCode(value)
      ? new CellError(value)
      : new CellError("#VALUE!", String(value));
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

/** What to give a cell so that it is again as it was read; a text that looks like a formula is told by its value. */
export function inputToRestore(cell: OfficeCell, formula: unknown): CellInput {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== cell.value;
  return isFormula ? formula : inputOfValue(valueOfCell(cell));
}

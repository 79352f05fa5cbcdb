import { CellValueType, type ICellData } from "@univerjs/core";
import { CellError, type CellValue } from "../../cells/CellValue";
import type { ModelCell } from "../model/WorkbookModel";

/** A cell as the grid holds it: what was entered, and what shows. Every part is named, so that old ones go. */
export function gridCell(cell: ModelCell | undefined, shown: CellValue): ICellData {
  return { f: cell?.formula ?? null, si: null, p: null, ...gridValue(shown, cell?.quoted === true) };
}

/** A value as the grid shows it. */
export function gridValue(value: CellValue, isQuoted = false): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value instanceof CellError) return { v: value.code, t: CellValueType.STRING };
  const looksOtherwise = isQuoted || /^[=+\-@\d.]/.test(value);
  return { v: value, t: looksOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

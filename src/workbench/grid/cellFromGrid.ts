import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { CellError, isErrorCode } from "../../cells/CellValue";
import type { ModelCell } from "../model/WorkbookModel";

/** What the user left in a cell of the grid; null where it is empty. */
export function cellFromGrid(cell: Nullable<ICellData>, formula: string | null): ModelCell | null {
  if (formula) return { value: null, formula };
  if (!cell) return null;
  const text = cell.p?.body?.dataStream.replace(/\r?\n?$/, "");
  const value = text ?? cell.v;
  if (value === undefined || value === null || value === "") return null;
  if (cell.t === CellValueType.BOOLEAN) return { value: value === 1 || value === true };
  if (typeof value !== "string") return { value };
  if (cell.t === CellValueType.FORCE_STRING) return { value, quoted: true };
  return { value: isErrorCode(value) ? new CellError(value) : value };
}

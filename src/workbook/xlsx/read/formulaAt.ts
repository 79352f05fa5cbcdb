import type { CellAddress } from "../../../cells/address";
import { scanCells } from "./scanCells";

/** The formula of a cell as somebody would type it, or null where the sheet holds a plain value. */
export function formulaAt(bytes: Uint8Array, wanted: CellAddress): string | null {
  let found: string | null = null;
  scanCells(bytes, ({ row, column, formula }) => {
    if (row < wanted.row || (row === wanted.row && column < wanted.column)) return true;
    if (row === wanted.row && column === wanted.column) found = formula();
    return false;
  });
  return found;
}

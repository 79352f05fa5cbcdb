import type { CellValue } from "../../src/cells/CellValue";
import type { BlockAddress } from "../../src/cells/address";
import type { RangeGrid } from "../../src/cells/RangeGrid";

/** A grid that stands at A1 of a sheet called Ledger. */
export function gridOf(
  rows: readonly (readonly CellValue[])[],
  merged: readonly BlockAddress[] = [],
): RangeGrid {
  const right = Math.max(...rows.map((row) => row.length)) - 1;
  return {
    sheet: "Ledger",
    block: { top: 0, left: 0, bottom: rows.length - 1, right },
    values: rows,
    merged,
  };
}

/** Serial of 31 March 2026 in the 1900 system. */
export const march2026 = 46_112;

export const ledgerHeader = ["Period", "Account", "Account type", "Actual", "Budget"] as const;

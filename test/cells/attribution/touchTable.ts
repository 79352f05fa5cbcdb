import type { CellValue } from "../../../src/cells/CellValue";
import type { ReadTouches } from "../../../src/cells/attribution/ReadTouches";
import { touchesFromTable, type TouchOptions } from "../../../src/cells/attribution/touchesFromTable";
import { gridOf } from "../../support/grids";

/** Rows of a sheet called Ledger as a touch log; the first row holds the headers. */
export function touchesOf(
  rows: readonly (readonly CellValue[])[],
  options: Partial<TouchOptions> = {},
): ReadTouches {
  return touchesFromTable(
    { grid: gridOf(rows), name: "Touches" },
    { system: 1900, by: [], leaveOutBad: false, ...options },
  );
}

import { plainSheet } from "../../src/reports/plainSheet";
import type { SheetCell, SheetModel } from "../../src/reports/SheetModel";

/** A sheet model of plain rows, to be changed where a test needs more. */
export function sheetModel(
  report: string,
  name: string,
  rows: readonly (readonly (SheetCell | undefined)[])[],
  more: Partial<SheetModel> = {},
): SheetModel {
  return {
    ...plainSheet,
    report,
    name,
    rows,
    columns: [],
    mark: { report, version: 1, runId: "run-1", message: null, inputs: [] },
    ...more,
  };
}

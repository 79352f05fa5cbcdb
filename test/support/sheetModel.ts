import type { SheetCell, SheetModel } from "../../src/reports/SheetModel";

/** A sheet model of plain rows, to be changed where a test needs more. */
export function sheetModel(
  report: string,
  name: string,
  rows: readonly (readonly (SheetCell | undefined)[])[],
  more: Partial<SheetModel> = {},
): SheetModel {
  return {
    report,
    name,
    rows,
    columns: [],
    rowHeights: {},
    names: [],
    freezeAt: null,
    gridlines: true,
    conditionalFormats: [],
    validations: [],
    charts: [],
    tables: [],
    print: null,
    tabColor: null,
    mark: { report, version: 1, runId: "run-1", message: null, inputs: [] },
    ...more,
  };
}

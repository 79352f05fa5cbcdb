import { plainSheet } from "../plainSheet";
import type { SheetBuilder } from "../SheetBuilder";
import type { ColumnModel, ReportMark, SheetModel } from "../SheetModel";
import { frameColumns, sheetFrame } from "./sheetFrame";

/** What is of its own about a framed sheet. */
export interface FramedSheetParts extends Partial<SheetModel> {
  readonly report: string;
  readonly message: NonNullable<ReportMark["message"]>;
  readonly columns: readonly ColumnModel[];
  readonly inputs?: ReportMark["inputs"];
  readonly request?: string;
}

/** A laid-out sheet with what all framed sheets share: frozen titles, landscape print, mark. */
export function framedSheet(
  sheet: SheetBuilder,
  run: { readonly id: string },
  { report, message, inputs = [], request, ...parts }: FramedSheetParts,
): SheetModel {
  return {
    ...plainSheet,
    name: sheet.sheet,
    rows: sheet.rows(),
    rowHeights: { [sheetFrame.message]: 24 },
    names: sheet.names,
    freezeAt: { row: sheetFrame.firstLine, column: frameColumns.label + 1 },
    gridlines: false,
    print: {
      landscape: true,
      titleRows: [sheetFrame.groups, sheetFrame.headers],
      footer: `&P / &N   &F   run ${run.id}`,
    },
    ...parts,
    report,
    mark: {
      report,
      version: 1,
      runId: run.id,
      message,
      inputs,
      ...(request === undefined ? {} : { request }),
    },
  };
}

import type { TypedTable } from "../cells/typedTable";
import { dataSheet, isDataReport } from "../reports/dataSheet";
import type { Workbook } from "../workbook/Workbook";

/** Writes rows that came from text files, or from several files, as the workbook's data sheet. */
export async function writeData(workbook: Workbook, data: TypedTable, runId: string): Promise<void> {
  await workbook.write([dataSheet(data, runId, workbook.dateSystem)]);
}

/** Whether a workbook holds a data sheet that we wrote. */
export async function holdsOurData(workbook: Workbook): Promise<boolean> {
  return (await workbook.sheets()).some(({ mark }) => mark !== null && isDataReport(mark.report));
}

import type { TypedTable } from "../cells/typedTable";
import { dataReportOf, dataSheet, isDataReport } from "../reports/dataSheet";
import type { Workbook } from "../workbook/Workbook";

/** Writes rows that came from text files, or from several files, as the workbook's data sheet. */
export async function writeData(workbook: Workbook, data: TypedTable, runId: string): Promise<void> {
  await workbook.write([dataSheet(data, runId, workbook.dateSystem)]);
}

/** Rows that came from text files, and which of several tables they are. */
export interface TableData {
  readonly kind: string;
  /** What the sheet and its table are called. */
  readonly name: string;
  readonly data: TypedTable;
}

/**
 * Writes tables that came from text files, each as a data sheet of its own; a later run finds and rewrites it.
 * @param kinds All tables that there may be.
 * @returns the real name of each sheet by kind; "" for one that an earlier run wrote and this one does not.
 */
export async function writeTables(
  workbook: Workbook,
  tables: readonly TableData[],
  kinds: readonly string[],
  runId: string,
): Promise<Readonly<Record<string, string>>> {
  const reports = new Set((await workbook.sheets()).map(({ mark }) => mark?.report));
  const { sheets } = await workbook.write(
    tables.map(({ kind, name, data }) =>
      dataSheet(data, runId, workbook.dateSystem, {
        report: dataReportOf(kind),
        sheet: name,
        table: name.replace(/[^\p{L}\p{N}]/gu, ""),
      }),
    ),
  );
  const left = kinds.filter((kind) => reports.has(dataReportOf(kind)));
  return {
    ...Object.fromEntries(left.map((kind) => [kind, ""])),
    ...Object.fromEntries(tables.map(({ kind }, index) => [kind, sheets[index]!])),
  };
}

/** Whether a workbook holds a data sheet that we wrote. */
export async function holdsOurData(workbook: Workbook): Promise<boolean> {
  return (await workbook.sheets()).some(({ mark }) => mark !== null && isDataReport(mark.report));
}

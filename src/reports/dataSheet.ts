import { plainSheet } from "./plainSheet";
import { labelFromCell } from "../cells/labelFromCell";
import { blockName } from "../cells/address";
import type { CellValue } from "../cells/CellValue";
import { dateFromSerial, serialFromDate, type DateSystem } from "../cells/serialDate";
import type { TypedKind, TypedTable } from "../cells/typedTable";
import type { CellFormat, SheetCell, SheetModel } from "./SheetModel";

/** Where the rows of text files stand. */
export interface DataPlace {
  readonly report: string;
  readonly sheet: string;
  readonly table: string;
}

/** The place of rows that were joined from whatever files were given. */
const joinedData: DataPlace = { report: "data", sheet: "Data", table: "FinOpsData" };

/** Report id of the data sheet of one of several tables. */
export function dataReportOf(kind: string): string {
  return `${joinedData.report}:${kind}`;
}

/** Whether a report is a data sheet: rows of the user's that came from text files. */
export function isDataReport(report: string): boolean {
  return report === joinedData.report || report.startsWith(dataReportOf(""));
}

const formats: Readonly<Record<TypedKind, CellFormat>> = {
  text: { number: "text" },
  amount: { number: "amount2" },
  number: {},
  day: { number: "day" },
  month: { number: "month" },
  year: { number: "year" },
};

/** The rows of text files as a sheet with one table, which the report's formulas point at. */
export function dataSheet(
  data: TypedTable,
  runId: string,
  system: DateSystem,
  place: DataPlace = joinedData,
): SheetModel {
  const header = data.headers.map((value): SheetCell => ({ value, format: { look: "header" } }));
  const columnFormats = data.kinds.map((kind) => formats[kind]);
  const rows = data.rows.map((row) =>
    row.map((value, column): SheetCell | undefined =>
      value === null || value === ""
        ? undefined
        : { value: inSystem(value, data.kinds[column]!, system), format: columnFormats[column]! },
    ),
  );
  const block = { top: 0, left: 0, bottom: rows.length, right: header.length - 1 };
  return {
    ...plainSheet,
    report: place.report,
    name: place.sheet,
    rows: [header, ...rows],
    columns: data.headers.map((name, column) => ({
      width: columnWidth(name, data.rows, column, data.kinds[column]!),
    })),
    freezeAt: { row: 1, column: 0 },
    tables: [{ name: place.table, block, columns: data.headers }],
    print: { landscape: true, titleRows: [0, 0], footer: `&P / &N   &F   ${blockName(block)}` },
    mark: { report: place.report, version: 1, runId, message: null, inputs: [] },
  };
}

/** Dates come as serials of the 1900 system; a workbook counts in its own. */
function inSystem(value: CellValue, kind: TypedKind, system: DateSystem): CellValue {
  if (system === 1900 || typeof value !== "number" || (kind !== "day" && kind !== "month")) return value;
  const date = dateFromSerial(value, 1900);
  return date ? serialFromDate(date, system) : value;
}

/** Rows looked at for a column's width. */
const sample = 500;

function columnWidth(header: string, rows: TypedTable["rows"], column: number, kind: TypedKind): number {
  if (kind !== "text") return Math.max(14, header.length + 4);
  let widest = header.length + 4;
  for (const row of rows.slice(0, sample))
    widest = Math.max(widest, labelFromCell(row[column] ?? null).length + 2);
  return Math.min(48, widest);
}

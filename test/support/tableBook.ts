import { writeXlsx, type CellValue as FileValue } from "hucre";
import { blockName } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";

export interface TableSheet {
  readonly sheet: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Excel tables of the sheet: name, first column and number of columns; all go from the first to the last row, or to row `height`. */
  readonly tables?: readonly {
    readonly name: string;
    readonly left: number;
    readonly width: number;
    readonly height?: number;
  }[];
}

/** A file with a sheet for each of the user's tables. */
export async function tableBytes(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ sheet, rows, tables = [] }) => ({
      name: sheet,
      rows: rows as unknown as FileValue[][],
      tables: tables.map(({ name, left, width, height = rows.length }) => ({
        name,
        range: blockName({ top: 0, left, bottom: height - 1, right: left + width - 1 }),
        columns: rows[0]!.slice(left, left + width).map((header) => ({ name: header as string })),
      })),
    })),
  });
}

/** The same, opened. */
export async function tableBook(sheets: readonly TableSheet[]): Promise<XlsxWorkbook> {
  return openXlsx(await tableBytes(sheets), { file: "book.xlsx" });
}

import { writeXlsx, type CellValue as FileValue } from "hucre";
import type { CellValue } from "../../src/cells/CellValue";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";

export interface BookSpec {
  readonly rows: readonly (readonly CellValue[])[];
  /** Makes the rows a table of this name. */
  readonly table?: string;
  readonly sheet?: string;
  readonly dateSystem?: "1900" | "1904";
  /** Further sheets of the user's, by name. */
  readonly others?: readonly string[];
}

/** Bytes of a workbook with a ledger on one sheet. */
export async function bookBytes({
  rows,
  table,
  sheet = "Ledger",
  dateSystem = "1900",
  others = [],
}: BookSpec): Promise<Uint8Array> {
  const header = rows[0]!.map(String);
  const last = String.fromCharCode(64 + header.length);
  return writeXlsx({
    dateSystem,
    sheets: [
      {
        name: sheet,
        rows: rows as unknown as FileValue[][],
        ...(table
          ? {
              tables: [
                { name: table, range: `A1:${last}${rows.length}`, columns: header.map((name) => ({ name })) },
              ],
            }
          : {}),
      },
      ...others.map((name) => ({ name, rows: [["mine"]] as FileValue[][] })),
    ],
  });
}

export async function book(spec: BookSpec): Promise<XlsxWorkbook> {
  return openXlsx(await bookBytes(spec), { file: "book.xlsx" });
}

import { basename } from "node:path";
import { lineTable, type LineTableOptions, type TableLine } from "../cells/recognition/lineTable";
import type { DateSystem } from "../cells/serialDate";
import { FinanceError, financeError } from "../core/errors/financeError";
import { openXlsx } from "../workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../workbook/xlsx/XlsxWorkbook";
import { textRows } from "../workbook/csv/textRows";
import { isWorkbook, readFile } from "./books";

/** Lines of a file, and how their serial dates count. */
export interface LineFile {
  readonly lines: Iterable<TableLine>;
  readonly dateSystem: DateSystem;
}

/**
 * Opens a file of lines: text, or a sheet of a workbook.
 * @param sheet The first that names the columns when omitted.
 * @throws FILE_MISSING, SHEET_MISSING, COLUMN_MISSING, and what reading the file throws.
 */
export async function lineFile(
  path: string,
  sheet: string | undefined,
  options: LineTableOptions,
): Promise<LineFile> {
  const bytes = readFile(path);
  const name = basename(path);
  if (!isWorkbook(bytes, path)) {
    const { rows } = textRows(bytes, name);
    return { lines: lineTable({ name, rows, isText: true }, options), dateSystem: 1900 };
  }
  const workbook = await openXlsx(bytes, { file: name });
  const sheets = (await workbook.sheets()).filter(({ used }) => used !== null).map((each) => each.name);
  const wanted = sheet === undefined ? sheets : [sheet];
  let problem: FinanceError | null = null;
  for (const each of wanted) {
    try {
      return { lines: await linesOfSheet(workbook, each, options), dateSystem: workbook.dateSystem };
    } catch (error) {
      if (!(error instanceof FinanceError)) throw error;
      problem ??= error;
    }
  }
  throw problem ?? financeError("NO_ROWS", { place: name });
}

async function linesOfSheet(
  workbook: XlsxWorkbook,
  sheet: string,
  options: LineTableOptions,
): Promise<Iterable<TableLine>> {
  const found = (await workbook.sheets()).find(({ name }) => name === sheet);
  const { bottom, right } = found?.used ?? { bottom: 0, right: 0 };
  const { values } = await workbook.read(sheet, { top: 0, left: 0, bottom, right });
  return lineTable({ name: sheet, rows: values, isText: false }, options);
}

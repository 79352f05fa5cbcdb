import { serialFromDayNumber } from "../../cells/serialDate";
import { typedTable } from "../../cells/typedTable";
import { FinanceError } from "../../core/errors/financeError";
import { writeData } from "../../runs/dataWorkbook";
import { textRows } from "../../workbook/csv/textRows";
import { newXlsx } from "../../workbook/xlsx/newXlsx";
import { openXlsx } from "../../workbook/xlsx/openXlsx";
import { OpcPackage } from "../../workbook/xlsx/package/OpcPackage";
import { readingFile } from "../../workbook/xlsx/readingFile";
import { LiveWorkbook } from "../grid/LiveWorkbook";
import type { Loss } from "./Losses";
import { readXlsxInto } from "./modelFromXlsx";
import { valueFromText } from "./valueFromText";

/** A workbook that is open, and where it came from. */
export interface OpenBook {
  readonly name: string;
  readonly workbook: LiveWorkbook;
  /** The package it was read from; null of a text file. */
  readonly opc: OpcPackage | null;
  /** What the file holds and the workbook does not. */
  readonly losses: readonly Loss[];
}

const millisecondsOfDay = 86_400_000;

/**
 * Opens an .xlsx or .csv file.
 * @throws WORKBOOK_BROKEN, WORKBOOK_ENCRYPTED or WORKBOOK_KIND_REFUSED; of a text file what `typedTable` finds wrong.
 */
export async function openBook(bytes: Uint8Array, name: string, now = Date.now()): Promise<OpenBook> {
  const today = Math.floor(now / millisecondsOfDay);
  if (/\.(csv|tsv|txt)$/i.test(name)) return bookFromText(bytes, name, today);
  const { dateSystem } = await openXlsx(bytes, { file: name });
  const workbook = new LiveWorkbook(dateSystem, serialFromDayNumber(today, dateSystem));
  const opc = OpcPackage.open(bytes);
  const losses = readingFile(name, () => readXlsxInto(workbook, opc));
  return { name, workbook, opc, losses };
}

/** Reports about a text that is no table of amounts: it is opened as it is. */
const noLedger: ReadonlySet<string> = new Set(["HEADERS_NOT_FOUND", "NO_ROWS"]);

/** A ledger becomes a data sheet, as on the command line; any other text a plain sheet. */
async function bookFromText(bytes: Uint8Array, name: string, today: number): Promise<OpenBook> {
  const workbook = new LiveWorkbook(1900, serialFromDayNumber(today, 1900));
  const file = textRows(bytes, name);
  try {
    const data = newXlsx();
    await writeData(data, typedTable(file), crypto.randomUUID());
    readXlsxInto(workbook, OpcPackage.open(await data.save()));
  } catch (problem) {
    if (!(problem instanceof FinanceError) || !noLedger.has(problem.code)) throw problem;
    fillPlainSheet(workbook, file.rows, name);
  }
  return { name, workbook, opc: null, losses: [] };
}

function fillPlainSheet(workbook: LiveWorkbook, rows: readonly (readonly string[])[], file: string): void {
  const sheet = workbook.addSheet(sheetName(file));
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (text !== "") sheet.setCell(row, column, valueFromText(text));
    });
  });
}

/** A file's name as a sheet may be called. */
function sheetName(file: string): string {
  const name = file.replace(/\.[^.]*$/, "").replace(/[:\\/?*[\]]/g, " ");
  return name.slice(0, 31).trim() || "Sheet1";
}

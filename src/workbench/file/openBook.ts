import { textRows } from "../../workbook/csv/textRows";
import { openXlsx } from "../../workbook/xlsx/openXlsx";
import { OpcPackage } from "../../workbook/xlsx/package/OpcPackage";
import { LiveWorkbook } from "../grid/LiveWorkbook";
import { readXlsxInto } from "./modelFromXlsx";
import { valueFromText } from "./valueFromText";

/** A workbook that is open, and where it came from. */
export interface OpenBook {
  readonly name: string;
  readonly workbook: LiveWorkbook;
  /** The package it was read from; null of a text file. */
  readonly opc: OpcPackage | null;
}

const millisecondsOfDay = 86_400_000;
/** Serial number of 1970-01-01 in each date system. */
const epochSerial = { 1900: 25_569, 1904: 24_107 } as const;

/**
 * Opens an .xlsx or .csv file.
 * @throws WORKBOOK_BROKEN, WORKBOOK_ENCRYPTED or WORKBOOK_KIND_REFUSED.
 */
export async function openBook(bytes: Uint8Array, name: string, now = Date.now()): Promise<OpenBook> {
  const today = Math.floor(now / millisecondsOfDay);
  if (/\.(csv|tsv|txt)$/i.test(name)) return bookFromText(bytes, name, today + epochSerial[1900]);
  const { dateSystem } = await openXlsx(bytes, { file: name });
  const opc = OpcPackage.open(bytes);
  const workbook = new LiveWorkbook(dateSystem, today + epochSerial[dateSystem]);
  readXlsxInto(workbook, opc);
  return { name, workbook, opc };
}

function bookFromText(bytes: Uint8Array, name: string, today: number): OpenBook {
  const workbook = new LiveWorkbook(1900, today);
  const sheet = workbook.addSheet(sheetName(name));
  textRows(bytes, name).rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (text !== "") sheet.setCell(row, column, valueFromText(text));
    });
  });
  return { name, workbook, opc: null };
}

/** A file's name as a sheet may be called. */
function sheetName(file: string): string {
  const name = file.replace(/\.[^.]*$/, "").replace(/[:\\/?*[\]]/g, " ");
  return name.slice(0, 31).trim() || "Sheet1";
}

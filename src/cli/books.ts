import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { ChosenHeaders } from "../cells/ledgerColumns";
import type { Finding } from "../cells/problems";
import {
  joinedTables,
  typedTable,
  type RowOrigin,
  type TextOptions,
  type TypedTable,
} from "../cells/typedTable";
import { typedGrid } from "../cells/typedGrid";
import { financeError } from "../core/errors/financeError";
import { writeData } from "../runs/dataWorkbook";
import { findLedger } from "../runs/findLedger";
import { newXlsx } from "../workbook/xlsx/newXlsx";
import { openXlsx } from "../workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../workbook/xlsx/XlsxWorkbook";
import { textRows } from "../workbook/csv/textRows";

/** The workbook that a command works on. */
export interface Books {
  readonly workbook: XlsxWorkbook;
  /** What was met while text became a sheet. */
  readonly findings: readonly Finding[];
  /** The one text file that became the data sheet: messages name its cells. */
  readonly origin: RowOrigin | null;
}

export interface BookOptions extends TextOptions {
  readonly chosen?: ChosenHeaders;
  readonly sheet?: string;
}

/** @throws FILE_MISSING */
export function readFile(path: string): Uint8Array {
  if (!existsSync(path)) throw financeError("FILE_MISSING", { file: path });
  return readFileSync(path);
}

/** Whether the bytes are a workbook's rather than text: a zip archive, or an OLE compound file. */
export function isWorkbook(bytes: Uint8Array, path: string): boolean {
  const starts = (a: number, b: number): boolean => bytes[0] === a && bytes[1] === b;
  return starts(0x50, 0x4b) || starts(0xd0, 0xcf) || /\.(xls[xmb]?|xlt[xm]?|ods)$/i.test(path);
}

/**
 * Opens what the user named: one workbook as it is; text files, or several files joined by header, as a data sheet
 * in a new workbook, or in `existing` where that is one we wrote before.
 */
export async function openBooks(
  paths: readonly string[],
  options: BookOptions,
  runId: string,
  existing: XlsxWorkbook | null,
): Promise<Books> {
  const files = paths.map((path) => ({ path, name: basename(path), bytes: readFile(path) }));
  const [first] = files;
  if (files.length === 1 && isWorkbook(first!.bytes, first!.path)) {
    return { workbook: await openXlsx(first!.bytes, { file: first!.name }), findings: [], origin: null };
  }
  const tables: { name: string; table: TypedTable }[] = [];
  for (const file of files) tables.push({ name: file.name, table: await tableOf(file, options) });
  const data = joinedTables(tables);
  const workbook = existing ?? newXlsx();
  await writeData(workbook, data, runId);
  return { workbook, findings: data.findings, origin: data.origin };
}

async function tableOf(
  { path, name, bytes }: { readonly path: string; readonly name: string; readonly bytes: Uint8Array },
  { sheet, chosen, ...periods }: BookOptions,
): Promise<TypedTable> {
  if (!isWorkbook(bytes, path)) return typedTable(textRows(bytes, name), chosen, periods);
  const workbook = await openXlsx(bytes, { file: name });
  const place = await findLedger(workbook, sheet, chosen);
  return typedGrid(await workbook.read(place.sheet, place.block), workbook.dateSystem, chosen);
}

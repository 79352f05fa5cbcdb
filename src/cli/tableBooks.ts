import { basename } from "node:path";
import { alignedTables } from "../cells/table/alignedTables";
import type { TableSpec } from "../cells/table/TableSpec";
import type { WantedTables } from "../cells/table/WantedTable";
import { joinedTables, type TextOptions, type TextRows } from "../cells/typedTable";
import { financeError } from "../core/errors/financeError";
import { writeTables, type TableData } from "../runs/dataWorkbook";
import type { Finding } from "../cells/problems";
import { newXlsx } from "../workbook/xlsx/newXlsx";
import { openXlsx } from "../workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../workbook/xlsx/XlsxWorkbook";
import { textRows } from "../workbook/csv/textRows";
import { isWorkbook, readFile } from "./books";
import { typedFile, type FileOfTable } from "./typedFile";

/** The workbook that a command over several tables works on. */
export interface TableBooks {
  readonly workbook: XlsxWorkbook;
  /** What was met while text became tables. */
  readonly findings: readonly Finding[];
  /** Sheets of the tables that came from files, by kind: what to choose. "" for one that only an earlier run was given. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Which sheet a file became; a cell of the file stands there in the same place, where its first row holds the headers. */
  readonly files: readonly { readonly file: string; readonly sheet: string }[];
}

/**
 * Opens one workbook as it is, or text files, each as the wanted table that it is likeliest to be, on a data sheet of its
 * own in a new workbook, or in `existing`. Files of the same table are joined by what their headers mean.
 * @throws USAGE for a workbook among several books, and for the same file twice; FILE_MISSING, FILE_FITS_NO_TABLE, TABLE_INCOMPLETE, and what
 * `typedByColumns` finds wrong.
 */
export async function openTableBooks(
  paths: readonly string[],
  wanted: WantedTables,
  options: TextOptions,
  runId: string,
  existing: XlsxWorkbook | null,
): Promise<TableBooks> {
  const typed = (file: TextRows): FileOfTable => typedFile(file, wanted, options);
  const specs = Object.fromEntries(Object.entries(wanted).map(([kind, { columns }]) => [kind, columns]));
  return openTextTables(paths, wanted, typed, runId, existing, specs);
}

/**
 * The same where a text file's table is told in another way.
 * @param tables What the data sheet of each kind is called.
 * @param specs Columns of each kind, where files say what theirs mean.
 * @throws USAGE for a workbook among several books; FILE_MISSING, and what `typed` throws.
 */
export async function openTextTables(
  paths: readonly string[],
  tables: Readonly<Record<string, { readonly name: string }>>,
  typed: (file: TextRows) => FileOfTable,
  runId: string,
  existing: XlsxWorkbook | null,
  specs: Readonly<Record<string, TableSpec<string>>> = {},
): Promise<TableBooks> {
  const books = paths.map((path) => ({ path, name: basename(path), bytes: readFile(path) }));
  const [first] = books;
  if (books.length === 1 && isWorkbook(first!.bytes, first!.path)) {
    const workbook = await openXlsx(first!.bytes, { file: first!.name });
    return { workbook, findings: [], sheets: {}, files: [] };
  }
  refuseTwice(books);
  const files = books.map(({ path, name, bytes }) => {
    if (isWorkbook(bytes, path)) {
      throw financeError("USAGE", {
        what: `${name} is a workbook among ${books.length} books`,
        remedy: "Give one workbook that holds all tables, or a text file for each.",
      });
    }
    return { name, ...typed(textRows(bytes, name)) };
  });
  const found = Object.entries(tables).flatMap(([kind, { name }]): readonly TableData[] => {
    const own = files.filter((file) => file.kind === kind);
    return own.length === 0 ? [] : [{ kind, name, data: joinedTables(sameHeaders(own, specs[kind])) }];
  });
  const workbook = existing ?? newXlsx();
  const sheets = await writeTables(workbook, found, Object.keys(tables), runId);
  return {
    workbook,
    findings: found.flatMap(({ data }) => data.findings),
    sheets,
    files: files.map(({ name, kind }) => ({ file: name, sheet: sheets[kind]! })),
  };
}

/** @throws USAGE for the same rows in two files, which would count twice. */
function refuseTwice(books: readonly { readonly name: string; readonly bytes: Uint8Array }[]): void {
  for (const [at, { name, bytes }] of books.entries()) {
    const twin = books.slice(0, at).find((other) => Buffer.compare(other.bytes, bytes) === 0);
    if (!twin) continue;
    throw financeError("USAGE", {
      what: `${name} holds the same as ${twin.name}, and would count twice`,
      remedy: "Give each file once.",
    });
  }
}

function sameHeaders(
  files: readonly (FileOfTable & { readonly name: string })[],
  spec: TableSpec<string> | undefined,
): Parameters<typeof joinedTables>[0] {
  const tables = files.map(({ name, data, meaning }) => ({ name, table: data, meaning }));
  return spec
    ? alignedTables(
        tables.map(({ meaning, ...file }) => ({ ...file, ...meaning! })),
        spec,
      )
    : tables;
}

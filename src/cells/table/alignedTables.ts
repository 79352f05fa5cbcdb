import { compensatedSum } from "../../core/numeric/compensatedSum";
import { cellName } from "../address";
import type { Finding } from "../problems";
import { isBlankRow, isTotalRow } from "../totalRows";
import { sourceRowHeader, type TypedTable } from "../typedTable";
import { normalisedWords } from "../words";
import type { HeaderSlip } from "./headerSlips";
import { keyColumns, type TableSpec } from "./TableSpec";

/** The table of one of several text files that hold the same, and what its columns mean. */
export interface TableOfFile {
  /** Of the file. */
  readonly name: string;
  readonly table: TypedTable;
  /** Position of each column, those with a slip in their header included. */
  readonly columns: ReadonlyMap<string, number>;
  readonly slips: readonly HeaderSlip[];
}

/**
 * Gives columns of the same meaning the same header in all files, so that they can be joined by it: the likeliest that one of
 * them has. What is read otherwise than it stands, and what a file lacks, is told.
 */
export function alignedTables(
  files: readonly TableOfFile[],
  spec: TableSpec<string>,
): readonly { readonly name: string; readonly table: TypedTable }[] {
  const headers = new Map(Object.keys(spec).map((role) => [role, commonHeader(files, spec, role)]));
  const aligned = files.map((file) => ({ ...file, headers: alignedHeaders(file, headers) }));
  const all = new Set(aligned.flatMap((file) => file.headers));
  return aligned.map(({ headers: own, ...file }) => ({
    name: file.name,
    table: withSourceRows(
      {
        ...file.table,
        headers: own,
        findings: [
          ...(files.length > 1 ? totals(file, spec) : []),
          ...readOtherwise(file, own),
          ...lacking(file, own, all),
          ...file.table.findings,
        ],
      },
      files.length > 1,
    ),
  }));
}

/** Of tables that are joined each row says which row of its file it was; blank ones go. */
function withSourceRows(table: TypedTable, isJoined: boolean): TypedTable {
  const { headers, kinds, rows, origin } = table;
  if (!isJoined || !origin) return table;
  const first = origin.headerRow + 2;
  return {
    ...table,
    headers: [...headers, sourceRowHeader],
    kinds: [...kinds, "number"],
    rows: rows.flatMap((row, index) => (isBlankRow(row) ? [] : [[...row, first + index]])),
  };
}

/** The likeliest header that a file has for a column; where all have slips, the one that was meant. */
function commonHeader(files: readonly TableOfFile[], spec: TableSpec<string>, role: string): string {
  const likely = spec[role]!.headers.split(",").map(normalisedWords);
  const written = files.flatMap(({ table, columns, slips }) => {
    const index = columns.get(role);
    const isSlip = slips.some((slip) => slip.role === role);
    return index === undefined || isSlip ? [] : [table.headers[index]!];
  });
  const [best] = written.sort((one, other) => rank(one) - rank(other));
  const meant = files.flatMap(({ slips }) => slips).find((slip) => slip.role === role)?.meant ?? "";
  return best ?? meant.replace(/^./, (letter) => letter.toUpperCase());

  function rank(header: string): number {
    return likely.indexOf(normalisedWords(header));
  }
}

function alignedHeaders(
  { table, columns }: TableOfFile,
  headers: ReadonlyMap<string, string>,
): readonly string[] {
  const roles = new Map([...columns].map(([role, index]) => [index, role]));
  const taken = new Set([...columns.keys()].map((role) => headers.get(role)!.toLowerCase()));
  return table.headers.map((header, index) => {
    const role = roles.get(index);
    if (role !== undefined) return headers.get(role)!;
    return taken.has(header.toLowerCase()) ? `${header} (not read)` : header;
  });
}

/** What each file brings: its rows, and the sums of the amounts that it must have. */
function totals({ name, table, columns }: TableOfFile, spec: TableSpec<string>): readonly Finding[] {
  const keys = keyColumns(spec, columns);
  const own = table.rows.filter((cells) => !isTotalRow(cells, keys));
  const sums = [...columns].flatMap(([role, index]) => {
    if (spec[role]!.holds !== "number" || !spec[role]!.required) return [];
    const sum = compensatedSum(own.map((row) => (typeof row[index] === "number" ? row[index] : 0)));
    const shown = sum.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return [`${table.headers[index]!} ${shown} in all`];
  });
  const rows = own.length;
  const text = [`${name}: ${rows.toLocaleString("en")} rows`, ...sums].join(", ");
  return [{ code: "FILE_TOTAL", text: `${text}.`, rows, cell: null }];
}

function readOtherwise({ name, table, slips }: TableOfFile, headers: readonly string[]): readonly Finding[] {
  return headers.flatMap((header, index): readonly Finding[] => {
    const own = table.headers[index]!;
    if (own.toLowerCase() === header.toLowerCase()) return [];
    const isSlip = slips.some((slip) => slip.index === index);
    const cell = `${name} ${cellName({ row: table.origin?.headerRow ?? 0, column: index })}`;
    const text = `${name}: the header ${JSON.stringify(own)} is read as ${JSON.stringify(header)}${isSlip ? ", one letter apart" : ""}. Rename it if that is not what it holds.`;
    return [{ code: isSlip ? "HEADER_SLIP" : "HEADER_DIFFERS", text, rows: 0, cell }];
  });
}

function lacking(
  { name, table }: TableOfFile,
  headers: readonly string[],
  all: ReadonlySet<string>,
): readonly Finding[] {
  const own = new Set(headers.map((header) => header.toLowerCase()));
  const missing = [...all].filter((header) => !own.has(header.toLowerCase()));
  if (missing.length === 0) return [];
  const rows = table.rows.length;
  const text = `${name} has no column ${missing.join(", ")}, which other files have: its ${rows} rows are blank there.`;
  return [{ code: "FILE_LACKS_COLUMNS", text, rows, cell: null }];
}

import { financeError } from "../core/errors/financeError";
import type { DecimalMark } from "./amountText";
import type { CellValue } from "./CellValue";
import { decimalMarkOfFile } from "./decimalMarkOfFile";
import { distinctHeaders } from "./distinctHeaders";
import { findHeaderRow } from "./headerRow";
import { mapColumns, type ChosenHeaders, type LedgerRole } from "./ledgerColumns";
import { isAmbiguousDate, type PeriodTextOptions } from "./periodText";
import { placeOf } from "./place";
import { Problems, type Finding } from "./problems";
import { textBody } from "./textBody";
import { textGrid } from "./textGrid";
import { trailingTotals } from "./totalRows";
import { typeAmounts } from "./typeAmounts";
import { typePeriods } from "./typePeriods";

/** Rows of text as a file holds them. */
export interface TextRows {
  /** File name, for messages. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export type TypedKind = "text" | "amount" | "number" | "day" | "month" | "year";

/** A text file's table with its amounts as numbers and its periods as dates; every other cell stays the text it was. */
export interface TypedTable {
  readonly headers: readonly string[];
  readonly kinds: readonly TypedKind[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly findings: readonly Finding[];
  /** Where the user knows these rows from: the file, and the row of its headers; null where several files were joined. */
  readonly origin: RowOrigin | null;
}

/** A file's name, and the row (from 0) in which its headers stand. */
export interface RowOrigin {
  readonly name: string;
  readonly headerRow: number;
}

export interface TextOptions extends PeriodTextOptions {
  /** Mark of decimals; found from the amounts when omitted. */
  readonly decimalMark?: DecimalMark;
}

const amountRoles: readonly LedgerRole[] = ["actual", "budget", "prior-year", "forecast", "amount"];

/**
 * Gives the columns of a text file their types, by the roles that their headers say.
 * @throws HEADERS_NOT_FOUND, or DATA_REFUSED with each cell that cannot be read.
 */
export function typedTable(
  file: TextRows,
  chosen: ChosenHeaders = {},
  options: TextOptions = {},
): TypedTable {
  const header = findHeaderRow(textGrid(file), chosen);
  if (!header) throw financeError("HEADERS_NOT_FOUND", { place: file.name });
  const columns = mapColumns(header.headers, chosen);
  const first = header.firstDataRow;
  const rows = textBody(file, header);
  const problems = new Problems(file.name);
  const kinds = header.headers.map((): TypedKind => "text");
  const findings: Finding[] = [];
  const amounts = amountRoles.flatMap((role) => columns.get(role) ?? []);
  const mark = options.decimalMark ?? decimalMarkOfFile(file.name, header.headers, rows, amounts);
  for (const index of amounts) {
    kinds[index] = "amount";
    const refuse = (row: number, text: string): void => {
      const place = placeOf(file.name, first + row, index);
      problems.add(financeError("AMOUNT_NOT_A_NUMBER", { place, value: JSON.stringify(text) }));
    };
    findings.push(...typeAmounts(header.headers[index]!, rows, index, mark, refuse));
  }
  const period = columns.get("period");
  if (period !== undefined) {
    const account = columns.get("account") ?? period;
    const totals = trailingTotals(rows, account, period, false);
    const dated = rows.slice(0, rows.length - totals);
    kinds[period] = typePeriods(dated, period, options, (row, text) => {
      const slots = { place: placeOf(file.name, first + row, period), value: JSON.stringify(text) };
      problems.add(
        isAmbiguousDate(text)
          ? financeError("DATE_AMBIGUOUS", slots)
          : financeError("DATE_UNREADABLE", slots),
      );
    });
  }
  problems.refuse();
  return {
    headers: distinctHeaders(header.headers),
    kinds,
    rows,
    findings,
    origin: { name: file.name, headerRow: first - 1 },
  };
}

/** Headers of the columns that say which file a row came from, and which row of it, where files were joined. */
export const sourceFileHeader = "Source file";
export const sourceRowHeader = "Source row";

/** Several files as one table, joined by header; a column tells which file a row came from. */
export function joinedTables(
  tables: readonly { readonly name: string; readonly table: TypedTable }[],
): TypedTable {
  if (tables.length === 1) return tables[0]!.table;
  const headers: string[] = [];
  const kinds: TypedKind[] = [];
  for (const { table } of tables) {
    table.headers.forEach((header, index) => {
      const known = headers.findIndex((other) => other.toLowerCase() === header.toLowerCase());
      if (known < 0) {
        headers.push(header);
        kinds.push(table.kinds[index]!);
      } else if (isNumeric(kinds[known]!) && isNumeric(table.kinds[index]!)) {
        if (kinds[known] !== table.kinds[index]) kinds[known] = "number";
      } else if (kinds[known] !== table.kinds[index]) {
        throw financeError("COLUMNS_DIFFER", { header, first: kinds[known]!, second: table.kinds[index]! });
      }
    });
  }
  const rows = tables.flatMap(({ name, table }) => {
    const positions = headers.map((header) =>
      table.headers.findIndex((other) => other.toLowerCase() === header.toLowerCase()),
    );
    return table.rows.map((row) => [
      ...positions.map((index) => (index < 0 ? null : (row[index] ?? null))),
      name,
    ]);
  });
  return {
    headers: [...headers, sourceFileHeader],
    kinds: [...kinds, "text"],
    rows,
    findings: tables.flatMap(({ table }) => table.findings),
    origin: null,
  };
}

/** Amounts of one file may have more decimals than those of another. */
function isNumeric(kind: TypedKind): boolean {
  return kind === "amount" || kind === "number";
}

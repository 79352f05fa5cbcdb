import { basename, extname } from "node:path";
import type { TableOfFile } from "../cells/table/alignedTables";
import { headerSlips } from "../cells/table/headerSlips";
import { likeliestTable } from "../cells/table/likeliestTable";
import { missingHeaders } from "../cells/table/tableFit";
import { typedByColumns } from "../cells/table/typedByColumns";
import type { WantedTables } from "../cells/table/WantedTable";
import { textGrid } from "../cells/textGrid";
import type { TextOptions, TextRows, TypedTable } from "../cells/typedTable";
import { financeError } from "../core/errors/financeError";

/** A text file as a table, and which of several it is. */
export interface FileOfTable {
  readonly kind: string;
  readonly data: TypedTable;
  /** What its columns mean, by which several files are joined; by their headers as they stand when omitted. */
  readonly meaning?: Pick<TableOfFile, "columns" | "slips">;
}

/**
 * Reads a text file as the wanted table that it is likeliest to be.
 * @throws FILE_FITS_NO_TABLE, TABLE_INCOMPLETE, and what `typedByColumns` finds wrong.
 */
export function typedFile(file: TextRows, wanted: WantedTables, options: TextOptions): FileOfTable {
  const { name } = file;
  const likeliest = likeliestTable(textGrid(file), basename(name, extname(name)), wanted);
  if (!likeliest) {
    const tables = Object.values(wanted).map((table) => table.name);
    throw financeError("FILE_FITS_NO_TABLE", { file: name, tables: tables.join(", ") });
  }
  const { kind, wanted: table } = likeliest;
  const slips = headerSlips(likeliest.fit.headers, likeliest.fit.columns, table.columns);
  const columns = new Map([
    ...likeliest.fit.columns,
    ...slips.map(({ role, index }) => [role, index] as const),
  ]);
  const fit = { ...likeliest.fit, columns, missing: missingHeaders(table.columns, columns) };
  if (fit.missing.length > 0) {
    throw financeError("TABLE_INCOMPLETE", {
      place: name,
      table: table.name,
      columns: fit.missing.join(", "),
      headers: fit.headers.join(", "),
    });
  }
  const data = typedByColumns(file, fit, table, options);
  const findings = data.findings.map((finding) => ({ ...finding, text: `${name}, ${finding.text}` }));
  return { kind, data: { ...data, findings }, meaning: { columns, slips } };
}

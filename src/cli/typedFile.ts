import { basename, extname } from "node:path";
import { likeliestTable } from "../cells/table/likeliestTable";
import { typedByColumns } from "../cells/table/typedByColumns";
import type { WantedTables } from "../cells/table/WantedTable";
import { textGrid } from "../cells/textGrid";
import type { TextOptions, TextRows, TypedTable } from "../cells/typedTable";
import { financeError } from "../core/errors/financeError";

/** A text file as a table, and which of several it is. */
export interface FileOfTable {
  readonly kind: string;
  readonly data: TypedTable;
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
  const { fit } = likeliest;
  if (fit.missing.length > 0) {
    throw financeError("TABLE_INCOMPLETE", {
      place: name,
      table: likeliest.wanted.name,
      columns: fit.missing.join(", "),
      headers: fit.headers.join(", "),
    });
  }
  const data = typedByColumns(file, fit, likeliest.wanted, options);
  const findings = data.findings.map((finding) => ({ ...finding, text: `${name}, ${finding.text}` }));
  return { kind: likeliest.kind, data: { ...data, findings } };
}

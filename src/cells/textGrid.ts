import type { RangeGrid } from "./RangeGrid";
import type { TextRows } from "./typedTable";

/** The rows of a text file as cells, the file's name standing for a sheet's. */
export function textGrid({ name, rows }: TextRows): RangeGrid {
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
  const block = { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: Math.max(0, width - 1) };
  return { sheet: name, block, values: rows, merged: [] };
}

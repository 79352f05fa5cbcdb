import { findHeaderRowBy, type HeaderRow } from "../headerRow";
import type { RangeGrid } from "../RangeGrid";
import { columnsOf, type ColumnSpec } from "./TableSpec";
import type { WantedTable } from "./WantedTable";

/** How well a wanted table fits a place: where its headers and columns are. */
export interface TableFit extends HeaderRow {
  readonly columns: ReadonlyMap<string, number>;
  /** Headers of needed columns that the place has not. */
  readonly missing: readonly string[];
}

/**
 * Looks for the columns of a table.
 * @param headers Of an Excel table, which says itself what they are.
 * @returns null where no row names two of them.
 */
export function tableFit(
  grid: RangeGrid,
  { columns }: WantedTable,
  headers: readonly string[] | null,
): TableFit | null {
  const header = headers
    ? { headers, firstDataRow: 1 }
    : findHeaderRowBy(grid, (row) => columnsOf(row, columns).size);
  const found = header && columnsOf(header.headers, columns);
  if (!found || found.size < 2) return null;
  return { ...header, columns: found, missing: missingHeaders(columns, found) };
}

/** Headers of needed columns that were not found. */
export function missingHeaders(
  columns: WantedTable["columns"],
  found: ReadonlyMap<string, number>,
): readonly string[] {
  return Object.entries(columns).flatMap(([role, column]) =>
    column.required && !found.has(role) ? [likeliestHeader(column)] : [],
  );
}

/** Headers of the columns that a table must have. */
export function neededHeaders({ columns }: WantedTable): readonly string[] {
  return Object.values(columns).flatMap((column) => (column.required ? [likeliestHeader(column)] : []));
}

function likeliestHeader({ headers }: ColumnSpec): string {
  return headers.split(",")[0]!;
}

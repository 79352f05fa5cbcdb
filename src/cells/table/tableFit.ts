import { findHeaderRowBy, type HeaderRow } from "../headerRow";
import type { RangeGrid } from "../RangeGrid";
import { columnsOf, missingColumns, type TableSpec } from "./TableSpec";
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
  columns: TableSpec<string>,
  found: ReadonlyMap<string, number>,
): readonly string[] {
  return missingColumns(columns, found).map((role) => likeliestHeaders(columns, role));
}

/** Headers of the columns that a table must have. */
export function neededHeaders({ columns }: WantedTable): readonly string[] {
  return missingHeaders(columns, new Map());
}

/** The likeliest header of a column, and of the one that does as well. */
function likeliestHeaders(columns: TableSpec<string>, role: string): string {
  const { headers, unless } = columns[role]!;
  const [header] = headers.split(",");
  return unless === undefined ? header! : `${header} (or ${columns[unless]!.headers.split(",")[0]})`;
}

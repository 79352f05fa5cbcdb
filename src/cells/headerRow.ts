import type { CellValue } from "./CellValue";
import { headerScore, type ChosenHeaders } from "./ledgerColumns";
import type { RangeGrid } from "./RangeGrid";

/** Where a table's headers stand, and what they are. */
export interface HeaderRow {
  /** First row of data, counted from the grid's first row. */
  readonly firstDataRow: number;
  readonly headers: readonly string[];
}

/** Rows at the top of a sheet that may hold titles before the headers. */
const deepestHeader = 20;

/** A header needs this many known columns before a row counts as one. */
const leastKnown = 2;

/** The header row of a ledger. @returns null when no row names at least two columns. */
export function findHeaderRow(grid: RangeGrid, chosen: ChosenHeaders = {}): HeaderRow | null {
  return findHeaderRowBy(grid, (headers) => headerScore(headers, chosen));
}

/**
 * Finds the header row: the first row, or pair of rows, that names most columns. Titles above it are passed over; in a pair,
 * the upper row's words run on over blanks and merged cells ("Q1" above "Actual" and "Budget").
 * @param columnsNamed How many known columns a row names.
 * @returns null when no row names at least two columns.
 */
export function findHeaderRowBy(
  grid: RangeGrid,
  columnsNamed: (headers: readonly string[]) => number,
): HeaderRow | null {
  let best: HeaderRow | null = null;
  let bestScore = leastKnown - 1;
  const consider = (headers: readonly string[], firstDataRow: number): void => {
    const score = columnsNamed(headers);
    if (score <= bestScore) return;
    best = { headers, firstDataRow };
    bestScore = score;
  };
  const top = grid.values.slice(0, deepestHeader).map((row) => row.map(headerText));
  top.forEach((row, index) => consider(row, index + 1));
  top.slice(1).forEach((row, index) => {
    const upper = runOn(top[index]!);
    const paired = row.map((text, column) =>
      text === "" ? (upper[column] ?? "") : `${upper[column] ?? ""} ${text}`.trim(),
    );
    consider(paired, index + 2);
  });
  return best;
}

function headerText(value: CellValue): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function runOn(row: readonly string[]): string[] {
  let last = "";
  return row.map((text) => (last = text === "" ? last : text));
}

import { counted } from "../../core/errors/counted";
import type { Finding } from "../problems";
import type { GivenTable } from "../table/TableSpec";
import { atOnce } from "../atOnce";
import { attributionTables } from "./attributionTables";
import { BadCells } from "./BadCells";
import { pathColumns, type Paths, type ReadColumns } from "./pathColumns";
import type { ReadPaths } from "./ReadPaths";
import { TableColumns } from "./TableColumns";

/**
 * Reads a table of paths: "Email > Direct", how often it converted, what that brought, and how often it did not. Blank figures
 * count as 0; a blank path on a row with figures is one without a channel, which nobody can claim.
 * @throws TABLE_COLUMN_MISSING, AMOUNT_AMBIGUOUS, DECIMAL_MARK_UNCLEAR; DATA_REFUSED, or a single problem as it is: CELL_ERROR,
 * AMOUNT_NOT_A_NUMBER, AMOUNT_TOO_LARGE, NUMBER_NEGATIVE for conversions or nulls.
 */
export function pathsFromTable(
  table: GivenTable,
  { leaveOutBad }: { readonly leaveOutBad: boolean },
): ReadPaths {
  const source: Paths = TableColumns.of(table, attributionTables.paths, [["path"], ["conversions"]]);
  const bad = new BadCells(source);
  const read = atOnce(pathColumns(source, bad));
  if (bad.count === 0) return readPaths(source, read, source.rows.length, []);
  if (!leaveOutBad) bad.refuse();
  const kept = source.without(bad.rows);
  const again = atOnce(pathColumns(kept, new BadCells(kept)));
  const text = `${counted(bad.count, "row has cells that cannot be read and is left out, with what it", "rows have cells that cannot be read and are left out, with what they")} brought.`;
  return readPaths(kept, again, source.rows.length, bad.findings(text));
}

function readPaths(
  { sheetRows }: Paths,
  { table, digits, findings }: ReadColumns,
  rows: number,
  leftOut: readonly Finding[],
): ReadPaths {
  return { table, rows, sheetRows, digits: digits.digits, findings: [...leftOut, ...findings] };
}

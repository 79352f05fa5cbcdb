import type { CellValue } from "../CellValue";
import { trailingTotals } from "../totalRows";
import type { TableSpec } from "./TableSpec";

/**
 * How many rows at the end of a table are totals: they say so, and nothing in the first column that the table needs.
 * @param unnamed Whether rows of mere figures are totals too.
 */
export function totalsBelow(
  rows: readonly (readonly CellValue[])[],
  spec: TableSpec<string>,
  columns: ReadonlyMap<string, number>,
  unnamed = false,
): number {
  const key = Object.keys(spec).find((role) => spec[role]!.required) ?? "";
  return trailingTotals(rows, columns.get(key) ?? 0, undefined, unnamed);
}

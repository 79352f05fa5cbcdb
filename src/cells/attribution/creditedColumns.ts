import { columnNamed } from "../series/columnNamed";
import type { RoleOfAttribution } from "./attributionTables";
import type { TouchColumns } from "./touchColumns";

/**
 * Columns that credit goes to, by their headers as the table has them; the channel where none is asked for. A column is named by
 * its header, or by its meaning, "channel" or "campaign".
 * @throws HEADER_MISSING, HEADER_TWICE.
 */
export function creditedColumns(
  { headers, columns }: TouchColumns,
  by: readonly string[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const wanted of by.length === 0 ? ["channel"] : by) {
    const word = wanted.trim().toLowerCase();
    const meant = columns.get(word as RoleOfAttribution<"touches">);
    const isHeader = headers.some((header) => header.trim().toLowerCase() === word);
    const column = meant === undefined || isHeader ? columnNamed(headers, wanted, "by") : meant;
    found.set(headers[column]!, column);
  }
  return found;
}

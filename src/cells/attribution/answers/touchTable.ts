import { findHeaderRowBy } from "../../headerRow";
import type { CellGrid } from "../../gridShape";
import { columnsOf, type GivenTable } from "../../table/TableSpec";
import { trailingTotals } from "../../totalRows";
import { attributionTables } from "../attributionTables";

/** Columns of a block without headers, in their order. */
const usualHeaders = ["journey", "time", "channel", "value", "sequence"] as const;

/** The argument `touches` as a table: with its headers, or with the usual ones over it. Rows of totals at its end are left out. */
export function touchTable(cells: CellGrid): GivenTable {
  const width = cells[0]!.length;
  const block = { top: 0, left: 0, bottom: cells.length - 1, right: width - 1 };
  const given = { sheet: "", block, values: cells, merged: [] };
  const spec = attributionTables.touches;
  const header = findHeaderRowBy(given, (row) => columnsOf(row, spec).size);
  const journey = header ? (columnsOf(header.headers, spec).get("journey") ?? 0) : 0;
  const data = cells.slice(header?.firstDataRow ?? 0);
  const end = cells.length - trailingTotals(data, journey, undefined, false);
  const rows = cells.slice(0, end);
  if (header) return { name: "touches", grid: { ...given, values: rows } };
  const headers = Array.from({ length: width }, (_, column) => usualHeaders[column] ?? "");
  return { name: "touches", grid: { ...given, block: { ...block, top: -1 }, values: [headers, ...rows] } };
}

import type { GivenTable } from "../table/TableSpec";
import { attributionTables, type RoleOfAttribution } from "./attributionTables";
import { TableColumns } from "./TableColumns";

export type TouchColumns = TableColumns<RoleOfAttribution<"touches">>;

/**
 * The columns of a touch log. A sequence may stand for times, and a column of conversions for values.
 * @throws TABLE_COLUMN_MISSING.
 */
export function touchColumns(table: GivenTable): TouchColumns {
  return TableColumns.of(table, attributionTables.touches, [
    ["journey"],
    ["channel"],
    ["time", "sequence"],
    ["value", "conversion"],
  ]);
}

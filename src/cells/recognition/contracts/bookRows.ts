import { pagesOf } from "../../RangeGrid";
import type { RowProblems } from "../../table/RowProblems";
import type { TableRow } from "../../table/TableRow";
import { tableRows, type TableOptions } from "../../table/tableRows";
import type { TableSpec } from "../../table/TableSpec";
import {
  contractTables,
  tableNames,
  type ContractGrids,
  type ContractTable,
  type RoleOf,
} from "./contractTables";

/** The rows of all tables; none of one that is not there. */
export type BookRows = { readonly [Table in ContractTable]: readonly TableRow<RoleOf<Table>>[] };

export function bookRows(grids: ContractGrids, options: TableOptions, problems: RowProblems): BookRows {
  const rowsOf = <Role extends string>(
    table: ContractTable,
    spec: TableSpec<Role>,
  ): readonly TableRow<Role>[] => {
    const pages = grids[table] ? pagesOf(grids[table]) : [];
    return pages.flatMap((grid) => tableRows({ grid, name: tableNames[table] }, spec, options, problems));
  };
  return {
    contracts: rowsOf("contracts", contractTables.contracts),
    obligations: rowsOf("obligations", contractTables.obligations),
    billings: rowsOf("billings", contractTables.billings),
    events: rowsOf("events", contractTables.events),
    variable: rowsOf("variable", contractTables.variable),
    costs: rowsOf("costs", contractTables.costs),
    rates: rowsOf("rates", contractTables.rates),
    closed: rowsOf("closed", contractTables.closed),
  };
}

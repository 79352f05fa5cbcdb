import type { RangeGrid } from "../../../cells/RangeGrid";
import type { ContractGrids } from "../../../cells/recognition/contracts/contractTables";
import { sampleHeaders, type SampleTable, type SampleTables } from "./SampleTables";

/** A sample table as it stands on a sheet of its name, with its headers at A1. */
export function sampleGrid(tables: SampleTables, table: SampleTable): RangeGrid {
  const headers = sampleHeaders[table];
  const rows = tables.cells(table);
  const block = { top: 0, left: 0, bottom: rows.length, right: headers.length - 1 };
  return { sheet: table, block, values: [headers, ...rows], merged: [] };
}

/** The tables that contracts are recognised from. */
export function sampleGrids(tables: SampleTables): ContractGrids {
  return {
    contracts: sampleGrid(tables, "Contracts"),
    obligations: sampleGrid(tables, "Obligations"),
    billings: sampleGrid(tables, "Billings"),
    events: sampleGrid(tables, "RevenueEvents"),
    variable: sampleGrid(tables, "VariableConsideration"),
    costs: sampleGrid(tables, "ContractCosts"),
    rates: sampleGrid(tables, "FxRates"),
  };
}

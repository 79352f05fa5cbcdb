import type { CellValue } from "../../src/cells/CellValue";
import {
  tableNames,
  type ContractGrids,
  type ContractTable,
} from "../../src/cells/recognition/contracts/contractTables";
import { sheetOf } from "./contractCase";

export type Rows = readonly (readonly CellValue[])[];

/** Rows of tables, without headers. */
export type BookRows = Readonly<Partial<Record<ContractTable, Rows>>>;

const headers: Readonly<Record<ContractTable, readonly string[]>> = {
  contracts: [
    "Contract id",
    "Signed date",
    "Transaction price",
    "Currency",
    "Modification of",
    "Treatment",
    "Customer",
  ],
  obligations: [
    "Contract id",
    "Obligation id",
    "Method",
    "Start",
    "End",
    "SSP",
    "Quantity",
    "Low",
    "High",
    "Description",
    "Product",
  ],
  billings: ["Contract id", "Date", "Amount"],
  events: ["Contract id", "Obligation id", "Date", "Kind", "Value", "Note"],
  variable: ["Contract id", "Date", "Outcome", "Probability", "Constraint", "Method"],
  costs: ["Contract id", "Amount", "Start", "End", "Incremental"],
  rates: ["From", "To", "Date", "Rate", "Kind"],
  closed: [
    "Period",
    "Status",
    "Contract id",
    "Obligation id",
    "Recognised",
    "Revenue",
    "Due",
    "Cash",
    "Receivable",
    "Contract asset",
    "Contract liability",
    "Expected back",
    "Refund liability",
    "Interest",
    "Loss provision",
    "Costs spent",
    "Cost asset",
    "Cost expense",
    "FX gain",
  ],
};

/** A contract of two services. */
export const soundBook = {
  contracts: [["C1", "2025-01-01", 1200, "EUR"]],
  obligations: [
    ["C1", "A", "straight line", "2025-01-01", "2025-12-31", 600],
    ["C1", "B", "point in time", "2025-06-30", null, 600],
  ],
} satisfies BookRows;

/** The sound contract as sheets named by the first word of each table; each table may be given other rows. */
export function bookGrids(rows: BookRows): ContractGrids {
  const tables = Object.entries({ ...soundBook, ...rows }) as [ContractTable, Rows][];
  return Object.fromEntries(
    tables.map(([table, own]) => [
      table,
      sheetOf(tableNames[table].split(" ")[0]!, [headers[table], ...own]),
    ]),
  ) as ContractGrids;
}

import { sampleGrid } from "../src/runs/revenue/sample/sampleGrids";
import { sampleHeaders, type SampleTable, type SampleTables } from "../src/runs/revenue/sample/SampleTables";
import { sampleXlsx } from "./sampleXlsx";

const notes: readonly string[] = [
  "Saltmarsh Instruments",
  "Saltmarsh Instruments is invented; so is every figure. It sells stations that measure water, and the software that reads them.",
  "The tables hold what was agreed and what happened from January 2024 to December 2026; books are kept in EUR, a fifth of the customers pays in USD.",
  "Contracts: one row a contract, and one for each change that was signed as a contract (Modification of).",
  "Obligations: what each contract promises, how it is measured and what it sells for on its own; Product and Region are there to break revenue down by.",
  "Billings: invoices and credit notes, and when they were paid; RevenueEvents: what was delivered, done, reached, credited, returned and changed.",
  "VariableConsideration: estimates of bonuses and rebates; ContractCosts: what winning a contract cost; FxRates: rates of the dollar; PlanTargets: revenue planned by product.",
];

/** The sample company's workbook. */
export async function sampleContractsXlsx(tables: SampleTables): Promise<Uint8Array> {
  const names = Object.keys(sampleHeaders) as SampleTable[];
  return sampleXlsx(
    names.map((name) => sampleGrid(tables, name)),
    notes,
  );
}

import type { CellValue } from "../../../cells/CellValue";
import { serialFromDate } from "../../../cells/serialDate";
import { isoDate } from "../../../core/dates/isoDate";

/** Headers by table; each table has a sheet of its name. */
export const sampleHeaders = {
  Contracts: [
    "Contract id",
    "Customer",
    "Channel",
    "Signed date",
    "Currency",
    "Transaction price",
    "Modification of",
    "Treatment",
    "Discount rate",
    "Payment date",
    "Cancellable",
    "Bundle price",
    "Progress decimals",
  ],
  Obligations: [
    "Contract id",
    "Obligation id",
    "Description",
    "Product",
    "Region",
    "Method",
    "Start",
    "End",
    "SSP",
    "SSP low",
    "SSP high",
    "Convention",
    "Quantity",
    "Bundle",
    "Residual",
  ],
  Billings: ["Contract id", "Obligation id", "Date", "Amount", "Paid"],
  RevenueEvents: ["Contract id", "Obligation id", "Date", "Kind", "Value", "Note"],
  VariableConsideration: ["Contract id", "Date", "Outcome", "Probability", "Constraint", "Method"],
  ContractCosts: ["Contract id", "Amount", "Start", "End", "Incremental"],
  FxRates: ["From", "To", "Date", "Rate", "Kind"],
  PlanTargets: ["Line", "Period", "Target"],
} as const;

export type SampleTable = keyof typeof sampleHeaders;

type SampleRow<Table extends SampleTable> = Readonly<
  Partial<Record<(typeof sampleHeaders)[Table][number], CellValue>>
>;

/** Columns whose cells are serials of the 1900 system. */
export const sampleDayHeaders: ReadonlySet<string> = new Set([
  "Signed date",
  "Payment date",
  "Start",
  "End",
  "Date",
  "Paid",
]);

/** The tables of a sample book, filled row by row. */
export class SampleTables {
  readonly #rows: { readonly [Table in SampleTable]: SampleRow<Table>[] } = {
    Contracts: [],
    Obligations: [],
    Billings: [],
    RevenueEvents: [],
    VariableConsideration: [],
    ContractCosts: [],
    FxRates: [],
    PlanTargets: [],
  };

  /** Days are given as ISO texts. */
  add<Table extends SampleTable>(table: Table, row: SampleRow<Table>): void {
    this.#rows[table].push(row);
  }

  rows<Table extends SampleTable>(table: Table): readonly SampleRow<Table>[] {
    return this.#rows[table];
  }

  /** The cells of the rows, as a sheet holds them below the headers. */
  cells(table: SampleTable): readonly (readonly CellValue[])[] {
    const headers: readonly string[] = sampleHeaders[table];
    const rows: readonly Readonly<Record<string, CellValue | undefined>>[] = this.#rows[table];
    return rows.map((row) => headers.map((header) => typedCell(header, row[header] ?? null)));
  }
}

function typedCell(header: string, cell: CellValue): CellValue {
  if (typeof cell !== "string" || !sampleDayHeaders.has(header)) return cell;
  return serialFromDate(isoDate(cell), 1900);
}

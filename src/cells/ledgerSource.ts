import { blockName, columnName } from "./address";
import type { LedgerRole, LedgerScenario } from "./ledgerColumns";
import type { PeriodKind } from "./periodColumn";
import { sheetPrefix } from "./place";
import type { DateSystem } from "./serialDate";
import type { StoredAs } from "./signConvention";

/** One column of the source, and where it stands. */
export interface SourceColumn {
  readonly header: string;
  /** Position in the sheet. */
  readonly column: number;
}

/** Where a ledger was read from: what formulas point at and messages name. */
export interface LedgerSource {
  readonly sheet: string;
  /** Name of the table (ListObject), or null for a plain range. */
  readonly table: string | null;
  /** Rows of data in the sheet, header and trailing totals left out. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: ReadonlyMap<LedgerRole, SourceColumn>;
  /** Long form: the labels of the scenario column by scenario; wide form: null. */
  readonly scenarioLabels: ReadonlyMap<LedgerScenario, readonly string[]> | null;
  readonly periodKind: PeriodKind | null;
  readonly dateSystem: DateSystem;
  readonly storedAs: StoredAs;
}

/** Address of a source column's data. @example "Ledger!$H$2:$H$3001" */
export function columnAddress(source: LedgerSource, { column }: SourceColumn): string {
  const name = columnName(column);
  return `${sheetPrefix(source.sheet)}$${name}$${source.firstRow + 1}:$${name}$${source.lastRow + 1}`;
}

/** The block of the data, for people. @example "Ledger!A2:I3001" */
export function sourceAddress(source: LedgerSource): string {
  const columns = [...source.columns.values()].map(({ column }) => column);
  const block = {
    top: source.firstRow,
    left: Math.min(...columns),
    bottom: source.lastRow,
    right: Math.max(...columns),
  };
  return sheetPrefix(source.sheet) + blockName(block);
}

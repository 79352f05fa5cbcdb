import { blockName, columnName, maxRows } from "../address";
import { sheetPrefix } from "../place";

/** One column of a source, and where it stands. */
export interface SourceColumn {
  readonly header: string;
  /** Position in the sheet. */
  readonly column: number;
}

/** Where rows were read from: what formulas point at and messages name. */
export interface SourceTable<Role extends string = string> {
  readonly sheet: string;
  /** Name of the table (ListObject), or null for a plain range. */
  readonly table: string | null;
  /** Rows of data in the sheet, header and trailing totals left out. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Row of the last total below the data of a plain range; lastRow when omitted. */
  readonly bottom?: number;
  readonly columns: ReadonlyMap<Role, SourceColumn>;
}

/** Address of a source column's data. @example "Ledger!$H$2:$H$3001" */
export function columnAddress(source: SourceTable, { column }: SourceColumn): string {
  const name = columnName(column);
  return `${sheetPrefix(source.sheet)}$${name}$${source.firstRow + 1}:$${name}$${source.lastRow + 1}`;
}

/** Address of all cells of a column below the rows that were read and their totals. @example "Ledger!$H$3002:$H$1048576" */
export function columnBelow(source: SourceTable, { column }: SourceColumn): string {
  const name = columnName(column);
  return `${sheetPrefix(source.sheet)}$${name}$${(source.bottom ?? source.lastRow) + 2}:$${name}$${maxRows}`;
}

/** The block of the data, for people. @example "Ledger!A2:I3001" */
export function sourceAddress(source: SourceTable): string {
  const columns = [...source.columns.values()].map(({ column }) => column);
  const block = {
    top: source.firstRow,
    left: Math.min(...columns),
    bottom: source.lastRow,
    right: Math.max(...columns),
  };
  return sheetPrefix(source.sheet) + blockName(block);
}

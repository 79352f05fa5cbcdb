import type { TableSpec } from "./TableSpec";

/** A table that a run looks for in a workbook. */
export interface WantedTable<Role extends string = string> {
  /** As messages call it. */
  readonly name: string;
  /** What users call sheets and tables that hold it; compared as `normalisedWords`. */
  readonly called: string;
  readonly columns: TableSpec<Role>;
  /** Without it there is nothing to do. */
  readonly needed?: true;
  /** Kind of another table that does as well: one of the two must be there. */
  readonly neededUnless?: string;
  /** Its reader leaves out totals itself, and tells their money. */
  readonly keepsTotals?: true;
  /** Report that keeps such a table on a marked sheet of ours. */
  readonly report?: string;
}

/** Wanted tables by kind. */
export type WantedTables = Readonly<Record<string, WantedTable>>;

/** Columns of a wanted table. */
export type RoleWanted<Wanted extends WantedTable> = keyof Wanted["columns"] & string;

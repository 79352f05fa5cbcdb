import type { RangeGrid } from "../RangeGrid";
import type { SourceColumn, SourceTable } from "./SourceTable";
import type { RoleWanted, WantedTables } from "./WantedTable";

/** A table that was found in a workbook, with its cells. */
export interface FoundTable<Role extends string = string> extends SourceTable<Role> {
  /** All its columns with a header, those without a meaning of their own too. */
  readonly headers: readonly SourceColumn[];
  /** What was read: what stands above the headers, if anything, the headers and the rows. */
  readonly grid: RangeGrid;
}

type FoundOf<Wanted extends WantedTables[string]> = FoundTable<RoleWanted<Wanted>>;

/** Tables that were found, by kind: those that are needed, and what there is of the others. */
export type FoundTables<Wanted extends WantedTables> = {
  readonly [Kind in keyof Wanted as Wanted[Kind]["needed"] extends true ? Kind : never]: FoundOf<
    Wanted[Kind]
  >;
} & {
  readonly [Kind in keyof Wanted as Wanted[Kind]["needed"] extends true ? never : Kind]?: FoundOf<
    Wanted[Kind]
  >;
};

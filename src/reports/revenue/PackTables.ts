import type { RangeGrid } from "../../cells/RangeGrid";
import type { ContractGrids, ContractTable, RoleOf } from "../../cells/recognition/contracts/contractTables";
import type { SourceTable } from "../../cells/table/SourceTable";

/** The tables from which a pack is made. */
export type PackTableKind = ContractTable | "plan";

/** Where they stand; a table that was not found is not there. */
export type PackTables = { readonly [Kind in ContractTable]?: SourceTable<RoleOf<Kind>> } & {
  readonly plan?: SourceTable;
};

/** Their cells, the headers included. */
export type PackGrids = ContractGrids & { readonly plan?: RangeGrid };

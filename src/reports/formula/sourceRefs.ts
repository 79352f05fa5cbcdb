import { columnAddress, type LedgerSource } from "../../cells/ledgerSource";
import type { LedgerRole } from "../../cells/ledgerColumns";
import type { NameModel } from "../SheetModel";
import { tableColumn } from "./text";

/** References to the columns of a source, and the sheet's names that they need. */
export interface SourceRefs {
  /** @example "Ledger[Actual]" of a table, "FO_SRC_ACTUAL" of a plain range */
  column(role: LedgerRole): string;
  readonly names: readonly NameModel[];
}

/** Table columns where the source is a table, so that new rows are covered; else names of the ranges read. */
export function sourceRefs(source: LedgerSource): SourceRefs {
  const nameOf = (role: LedgerRole): string => `FO_SRC_${role.toUpperCase().replaceAll("-", "_")}`;
  return {
    column: (role) =>
      source.table ? tableColumn(source.table, source.columns.get(role)!.header) : nameOf(role),
    names: source.table
      ? []
      : [...source.columns].map(([role, column]) => ({
          name: nameOf(role),
          refersTo: columnAddress(source, column),
        })),
  };
}

import { columnAddress, type SourceTable } from "../../cells/table/SourceTable";
import { normalisedWords } from "../../cells/words";
import type { NameModel } from "../SheetModel";
import { tableColumn } from "./text";

/** The rows of a column as formulas write them, and the name that the sheet needs for it. */
export interface SourceRef {
  /** @example "Ledger[Actual]" of a table, "FO_SRC_ACTUAL" of a plain range */
  readonly reference: string;
  readonly name: NameModel | null;
}

/**
 * A table's column where the source is a table, so that new rows are covered; else a name of the range read.
 * @param role A column that the source has.
 * @param kind What the source is, where there are several: it goes into the name.
 */
export function sourceRef<Role extends string>(source: SourceTable<Role>, role: Role, kind = ""): SourceRef {
  const column = source.columns.get(role)!;
  if (source.table !== null) return { reference: tableColumn(source.table, column.header), name: null };
  const name = `FO_SRC_${normalisedWords(`${kind} ${role}`).toUpperCase().replaceAll(" ", "_")}`;
  return { reference: name, name: { name, refersTo: columnAddress(source, column) } };
}

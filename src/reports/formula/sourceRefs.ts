import type { LedgerRole } from "../../cells/ledgerColumns";
import type { LedgerSource } from "../../cells/ledgerSource";
import type { NameModel } from "../SheetModel";
import { sourceRef } from "./sourceRef";

/** References to the columns of a ledger, and the sheet's names that they need. */
export interface SourceRefs {
  column(role: LedgerRole): string;
  readonly names: readonly NameModel[];
}

export function sourceRefs(source: LedgerSource): SourceRefs {
  return {
    column: (role) => sourceRef(source, role).reference,
    names: [...source.columns.keys()].flatMap((role) => sourceRef(source, role).name ?? []),
  };
}

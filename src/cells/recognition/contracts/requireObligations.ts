import { financeError } from "../../../core/errors/financeError";
import type { TableRow } from "../../table/TableRow";
import type { ContractIndex } from "./ContractIndex";
import type { RoleOf } from "./contractTables";

/** A contract promises something; a change of one need not. */
export function requireObligations(
  rows: readonly TableRow<RoleOf<"contracts">>[],
  index: ContractIndex,
): void {
  for (const row of rows) {
    const entry = index.get(row.seen("contract"));
    const place = row.place("contract");
    if (entry?.place !== place || entry.modificationOf !== null || entry.obligations.size > 0) continue;
    row.problem(financeError("CONTRACT_WITHOUT_OBLIGATIONS", { place, contract: entry.id }));
  }
}

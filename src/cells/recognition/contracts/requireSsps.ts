import { financeError } from "../../../core/errors/financeError";
import type { Obligation } from "../../../core/revenue/recognition/contract/facts";
import type { TableRow } from "../../table/TableRow";
import type { ContractIndex } from "./ContractIndex";
import type { RoleOf } from "./contractTables";

/**
 * Where several obligations share a price each needs a selling price; units without an agreed quantity need the price
 * of one in any case.
 */
export function requireSsps(rows: readonly TableRow<RoleOf<"obligations">>[], index: ContractIndex): void {
  for (const row of rows) {
    const entry = index.get(row.text("contract"));
    const contract = entry && index.root(entry);
    const id = row.text("obligation");
    const obligation = entry?.obligations.get(id);
    const isPriced = row.has("ssp") || row.has("sspLow") || row.has("residual");
    if (!contract || !obligation || isPriced) continue;
    const isFirst = contract.obligations.get(id) === obligation;
    if (index.obligationsOf(contract).size > 1 || (isFirst && isPricedByUnit(obligation))) {
      row.problem(financeError("SSP_MISSING", { place: row.place("ssp"), obligation: id }));
    }
  }
}

function isPricedByUnit({ method, quantity }: Obligation): boolean {
  return method === "units" && quantity === null;
}

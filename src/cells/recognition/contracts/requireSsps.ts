import { financeError } from "../../../core/errors/financeError";
import type { Obligation } from "../../../core/revenue/recognition/contract/facts";
import type { ByContract } from "./ByContract";
import type { ContractIndex } from "./ContractIndex";
import type { ReadObligation } from "./readObligations";

/**
 * Where several obligations share a price each needs a selling price; units without an agreed quantity need the price
 * of one in any case.
 */
export function requireSsps(read: ByContract<ReadObligation>, index: ContractIndex): void {
  for (const contract of index.contracts) {
    const isShared = index.obligationsOf(contract).size > 1;
    for (const { row, entry, obligation } of read.of(contract)) {
      if (row.has("ssp") || row.has("sspLow") || row.has("residual")) continue;
      if (isShared || (entry === contract && isPricedByUnit(obligation))) {
        row.problem(financeError("SSP_MISSING", { place: row.place("ssp"), obligation: obligation.id }));
      }
    }
  }
}

function isPricedByUnit({ method, quantity }: Obligation): boolean {
  return method === "units" && quantity === null;
}

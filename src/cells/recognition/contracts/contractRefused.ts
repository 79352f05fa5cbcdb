import { financeError, type FinanceError } from "../../../core/errors/financeError";
import type { ReadContract } from "./ReadContract";

/** What the engine says of a contract, with the cell where the contract stands. */
export function contractRefused(
  { what, remedy }: FinanceError,
  { facts, place }: Pick<ReadContract, "facts" | "place">,
): FinanceError {
  return financeError("CONTRACT_REFUSED", { place, contract: facts.id, what, remedy });
}

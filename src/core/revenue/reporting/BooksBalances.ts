import type { Period } from "../../dates/period";
import type { ContractBalances } from "../recognition/contract/contractBalances";

/** What stands in the books for a contract at the end of a day, in minor units of the books' currency. */
export interface BooksBalances extends ContractBalances {
  /** Gain to date by the change of rates, negative for a loss. */
  readonly fx: number;
}

/** What stood in the books for a contract when a period was closed. */
export interface ClosedStamp {
  readonly period: Period;
  readonly balances: BooksBalances;
}

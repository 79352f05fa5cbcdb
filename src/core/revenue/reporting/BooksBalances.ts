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

/** Whether two balances agree in every figure. */
export function isSameInBooks(one: BooksBalances, other: BooksBalances): boolean {
  return (Object.keys(one) as (keyof BooksBalances)[]).every((name) => one[name] === other[name]);
}

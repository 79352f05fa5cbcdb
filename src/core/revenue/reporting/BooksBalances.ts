import { sumMinorOf } from "../../money/sumMinor";
import type { Period } from "../../dates/period";
import type { ContractBalances } from "../recognition/contract/contractBalances";

/** What stands in the books for a contract at the end of a day, in minor units of the books' currency. */
export type BooksBalances = ContractBalances;

/** Parts of what moves a contract's balances in a period that the balances do not tell, in minor units of the books. */
export interface PostedParts {
  /** Of revenue, what was caught up for earlier days. */
  readonly caughtUp: number;
  /** Paid back of what was expected back. */
  readonly refunded: number;
}

/** Of all months or contracts together. */
export function addedParts(all: readonly PostedParts[]): PostedParts {
  return {
    caughtUp: sumMinorOf(all, ({ caughtUp }) => caughtUp),
    refunded: sumMinorOf(all, ({ refunded }) => refunded),
  };
}

/** What stood in the books for a contract when a period was closed. */
export interface ClosedStamp {
  readonly period: Period;
  readonly balances: BooksBalances;
  /** Null where they were not kept. */
  readonly parts: PostedParts | null;
}

/** Whether two balances agree in every figure. */
export function isSameInBooks(one: BooksBalances, other: BooksBalances): boolean {
  return (Object.keys(one) as (keyof BooksBalances)[]).every((name) => one[name] === other[name]);
}

import { isCreditAccount, type AccountType } from "../core/budget/accountType";

/** How a column stores credits: as natural (positive) amounts, or as the negatives of a general ledger. */
export type StoredAs = "natural" | "credit-negative";

/** Whether amounts of this account type have to be flipped to read naturally. */
export function isFlipped(type: AccountType, storedAs: StoredAs): boolean {
  return storedAs === "credit-negative" && isCreditAccount(type);
}

/**
 * The natural amount of a stored one: revenue is positive however the ledger keeps it.
 * @example naturalAmount(-110, "revenue", "credit-negative") // => 110
 */
export function naturalAmount(amount: number, type: AccountType, storedAs: StoredAs): number {
  return isFlipped(type, storedAs) ? 0 - amount : amount;
}

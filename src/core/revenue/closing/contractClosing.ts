import type { BooksBalances, PostedParts } from "../reporting/BooksBalances";
import type { ContractFigures } from "../reporting/contractFigures";

/** What a contract is closed with. */
export interface ContractClosing {
  readonly id: string;
  /** ISO 4217, or null where none is stated. */
  readonly currency: string | null;
  /** Decimals of that currency. */
  readonly digits: number;
  /** What obligations recognise in the period, in minor units of the contract's currency; without those of nothing. */
  readonly recognised: readonly { readonly obligation: string; readonly minor: number }[];
  /** Of the period, in minor units of the books. */
  readonly revenue: number;
  /** Of a month. */
  readonly parts: PostedParts | null;
  /** At the end of the period. */
  readonly balances: BooksBalances;
}

/**
 * What is posted for a contract in a period; null where it has no figure, and had none before.
 * @param month Of the months of `PackTime`, one that is reported; -1 for all that is before the first of them.
 */
export function contractClosing(
  { contract, obligations, posted, parts }: ContractFigures,
  month: number,
): ContractClosing | null {
  const { id, digits } = contract.recognised.facts;
  const before = month < 0 ? null : posted[month]!;
  const balances = posted[month + 1]!;
  const recognised = obligations.flatMap(({ ledger, amounts }) => {
    const minor = month < 0 ? amounts.before : amounts.months[month]!;
    return minor === 0 ? [] : [{ obligation: ledger.obligation.id, minor }];
  });
  if (recognised.length === 0 && !isAnything(balances) && (before === null || !isAnything(before))) {
    return null;
  }
  const revenue = balances.revenue - (before?.revenue ?? 0);
  const ofMonth = month < 0 ? null : parts[month]!;
  return { id, currency: contract.currency, digits, recognised, revenue, parts: ofMonth, balances };
}

function isAnything(balances: BooksBalances): boolean {
  return Object.values(balances).some((minor) => minor !== 0);
}

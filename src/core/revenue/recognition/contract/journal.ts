import { addDays, type IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import { sumMinor } from "../../../money/sumMinor";
import type { BooksBalances } from "../../reporting/BooksBalances";
import { contractBalances } from "./contractBalances";
import { contractDays } from "./contractDays";
import type { RecognisedContract } from "./recogniseContract";

/**
 * How revenue is booked.
 * - balance sheet: a bill goes to the contract's balances, and revenue comes as it is earned.
 * - profit and loss: a bill goes to revenue at once, and an offset beside it takes back what is not earned.
 */
export const journalStyles = ["balance sheet", "profit and loss"] as const;

export type JournalStyle = (typeof journalStyles)[number];

export const accounts = [
  "Cash",
  "Receivable",
  "Contract asset",
  "Contract liability",
  "Refund liability",
  "Loss provision",
  "Contract costs",
  "Costs spent",
  "Revenue offset",
  "Revenue",
  "Interest",
  "Expected losses",
  "Amortised contract costs",
  "Exchange gain or loss",
] as const;

type Account = (typeof accounts)[number];

/** One side of an entry; one of the two amounts is 0, both in minor units. */
export interface JournalLine extends AccountLine {
  readonly date: IsoDate;
  readonly account: Account;
}

/**
 * Entries of a contract in a period: one on each day on which something happened, and one at the period's end for what
 * was earned over time. Debits and credits of each day are equal.
 */
export function journalOf(
  contract: RecognisedContract,
  period: Period,
  style: JournalStyle,
): readonly JournalLine[] {
  const balancesAt = (day: IsoDate): BooksBalances => ({ ...contractBalances(contract, day), fx: 0 });
  const struck = contractDays(contract, period).map((date) => ({ date, balances: balancesAt(date) }));
  return journalFrom(balancesAt(addDays(period.first, -1)), struck, style);
}

/** Balances struck at the end of a day, in the currency of the books. */
export interface StruckBalances {
  readonly date: IsoDate;
  readonly balances: BooksBalances;
}

/**
 * Entries that lead from balances to later ones, in the currency of the books. Debits and credits of each day are equal.
 * @param opening What is booked already, such as what stood when a period was closed.
 * @param struck By their days, rising.
 */
export function journalFrom(
  opening: BooksBalances,
  struck: readonly StruckBalances[],
  style: JournalStyle,
): readonly JournalLine[] {
  const lines: JournalLine[] = [];
  let before = opening;
  for (const { date, balances } of struck) {
    lines.push(...entry(date, movements(before, balances, style)));
    before = balances;
  }
  return lines;
}

/** By account; debits are positive. */
function movements(
  before: BooksBalances,
  after: BooksBalances,
  style: JournalStyle,
): Readonly<Record<Account, number>> {
  const change = (name: keyof BooksBalances): number => after[name] - before[name];
  const isGross = style === "profit and loss";
  return {
    Cash: change("cash"),
    Receivable: change("receivable"),
    "Contract asset": change("contractAsset"),
    "Contract liability": -change("contractLiability"),
    "Refund liability": -change("refundLiability"),
    "Loss provision": -change("lossProvision"),
    "Contract costs": change("costAsset"),
    "Costs spent": -change("costsSpent"),
    "Revenue offset": isGross ? change("due") - change("revenue") - change("interest") : 0,
    Revenue: isGross ? change("interest") - change("due") : -change("revenue"),
    Interest: -change("interest"),
    "Expected losses": change("lossProvision"),
    "Amortised contract costs": change("costExpense"),
    "Exchange gain or loss": -change("fx"),
  };
}

function entry(date: IsoDate, amounts: Readonly<Record<Account, number>>): readonly JournalLine[] {
  return accounts.flatMap((account) => {
    const amount = amounts[account];
    if (amount === 0) return [];
    return [{ date, account, debit: Math.max(0, amount), credit: Math.max(0, -amount) }];
  });
}

/** A side of any entry, in minor units. */
export interface AccountLine {
  readonly account: string;
  readonly debit: number;
  readonly credit: number;
}

/** Debits less credits by account, in minor units. */
export function accountTotals(lines: readonly AccountLine[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { account, debit, credit } of lines) {
    totals.set(account, (totals.get(account) ?? 0) + debit - credit);
  }
  return totals;
}

export function isBalanced(lines: readonly AccountLine[]): boolean {
  return sumMinor(accountTotals(lines).values()) === 0;
}

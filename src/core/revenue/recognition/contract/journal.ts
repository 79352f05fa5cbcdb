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
  const opening = struckAt(contract, addDays(period.first, -1));
  const struck = contractDays(contract, period).map((day) => struckAt(contract, day));
  return journalFrom(opening.balances, struck, style);
}

function struckAt(contract: RecognisedContract, date: IsoDate): StruckBalances {
  return { date, balances: contractBalances(contract, date) };
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
    const amounts = movements(before, balances, style);
    for (const account of accounts) {
      const amount = amounts[account];
      if (amount > 0) lines.push({ date, account, debit: amount, credit: 0 });
      if (amount < 0) lines.push({ date, account, debit: 0, credit: -amount });
    }
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
  const due = after.due - before.due;
  const revenue = after.revenue - before.revenue;
  const interest = after.interest - before.interest;
  const loss = after.lossProvision - before.lossProvision;
  const isGross = style === "profit and loss";
  return {
    Cash: after.cash - before.cash,
    Receivable: after.receivable - before.receivable,
    "Contract asset": after.contractAsset - before.contractAsset,
    "Contract liability": before.contractLiability - after.contractLiability,
    "Refund liability": before.refundLiability - after.refundLiability,
    "Loss provision": -loss,
    "Contract costs": after.costAsset - before.costAsset,
    "Costs spent": before.costsSpent - after.costsSpent,
    "Revenue offset": isGross ? due - revenue - interest : 0,
    Revenue: isGross ? interest - due : -revenue,
    Interest: -interest,
    "Expected losses": loss,
    "Amortised contract costs": after.costExpense - before.costExpense,
    "Exchange gain or loss": before.fx - after.fx,
  };
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

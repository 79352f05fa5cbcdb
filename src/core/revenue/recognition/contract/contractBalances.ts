import type { IsoDate } from "../../../dates/isoDate";
import { sumMinorOf } from "../../../money/sumMinor";
import { costBalances } from "../costs/costBalances";
import { expectedBack } from "./expectReturns";
import { expectedLoss } from "./expectedLoss";
import type { Billing } from "./facts";
import type { RecognisedContract } from "./recogniseContract";
import { covered, type Refund } from "./Refund";

/** What stands in the books for a contract at the end of a day; all in minor units. */
export interface ContractBalances {
  /** Recognised to date. */
  readonly revenue: number;
  /** Billed to date, as far as it is due whatever happens. */
  readonly due: number;
  readonly cash: number;
  readonly receivable: number;
  /** Kept, and not yet due. */
  readonly contractAsset: number;
  /** Due or paid, and not yet kept. */
  readonly contractLiability: number;
  /** What is expected back in all of what is delivered, and of it what is not yet refunded. */
  readonly expectedBack: number;
  readonly refundLiability: number;
  /** Income from a customer who pays late, negative for the cost of an advance; to date. */
  readonly interest: number;
  /** For losses expected of what is still to be done. */
  readonly lossProvision: number;
  /** Of winning and fulfilling it: spent to date, not yet amortised, and expensed to date. */
  readonly costsSpent: number;
  readonly costAsset: number;
  readonly costExpense: number;
  /** Gain to date by the change of rates, negative for a loss: 0 in the contract's own currency. */
  readonly fx: number;
}

/**
 * The balances of a contract, asset and liability netted as the standard asks. Of a contract that the customer may
 * cancel a bill is due as it is paid or as its promise is kept.
 * @source ASC 606-10-45-1 to 45-4 and Examples 38 to 40, IFRS 15.105 to 108.
 */
export function contractBalances(contract: RecognisedContract, day: IsoDate): ContractBalances {
  const { facts, obligations, returns, financed } = contract;
  const revenue = sumMinorOf(obligations, (ledger) => ledger.revenue(day));
  const interest = financed.interest(day);
  const earned = revenue + interest;
  const refunds = refundsBy(day, contract.refunds);
  const refunded = sumMinorOf(refunds, ({ minor }) => minor);
  const beyond = sumMinorOf(refunds, (each) => each.beyond);
  const { billed, paid } = billedBy(day, facts.billings);
  const isDue = facts.cancellable ? paid + between(earned - paid, 0, billed - paid) : billed;
  const refundable = expectedBack(returns, day);
  const position = isDue - beyond - earned - refundable;
  const costs = costBalances(facts.costs ?? [], day);
  return {
    revenue,
    due: isDue - beyond,
    cash: paid - refunded,
    receivable: isDue - paid,
    contractAsset: Math.max(0, -position),
    contractLiability: Math.max(0, position),
    expectedBack: refundable,
    refundLiability: refundable - covered(refunds),
    interest,
    lossProvision: sumMinorOf(obligations, (ledger) => expectedLoss(ledger, day)),
    costsSpent: costs.spent,
    costAsset: costs.asset,
    costExpense: costs.expense,
    fx: 0,
  };
}

function refundsBy(day: IsoDate, refunds: readonly Refund[]): readonly Refund[] {
  return refunds.length === 0 ? refunds : refunds.filter(({ date }) => date <= day);
}

function billedBy(day: IsoDate, billings: readonly Billing[]): { billed: number; paid: number } {
  let billed = 0;
  let paid = 0;
  for (const bill of billings) {
    const isPaid = bill.paid !== null && bill.paid <= day;
    if (isPaid || bill.date <= day) billed += bill.minor;
    if (isPaid) paid += bill.minor;
  }
  return { billed, paid };
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(most, least));
}

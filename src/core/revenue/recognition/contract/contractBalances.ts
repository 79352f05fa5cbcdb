import type { IsoDate } from "../../../dates/isoDate";
import { Exact } from "../../../money/decimal";
import { sumMinor } from "../../../money/sumMinor";
import { minorFromExact } from "../price/minorFromExact";
import type { RecognisedContract } from "./recogniseContract";

/** What stands in the books for a contract at the end of a day; all in minor units, none negative but revenue. */
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
  /** For goods expected back. */
  readonly refundLiability: number;
}

/**
 * The balances of a contract, asset and liability netted as the standard asks. Of a contract that the customer may
 * cancel a bill is due as it is paid or as its promise is kept.
 * @source ASC 606-10-45-1 to 45-4 and Examples 38 to 40, IFRS 15.105 to 108.
 */
export function contractBalances(contract: RecognisedContract, day: IsoDate): ContractBalances {
  const { facts, obligations, returns } = contract;
  const revenue = sumMinor(obligations.map((ledger) => ledger.revenue(day)));
  const billed = sumMinor(facts.billings.filter(({ date }) => date <= day).map(({ minor }) => minor));
  const paid = sumMinor(
    facts.billings.filter((bill) => bill.paid !== null && bill.paid <= day).map(({ minor }) => minor),
  );
  const due = facts.cancellable ? paid + between(revenue - paid, 0, billed - paid) : billed;
  const refunded = sumMinor(
    facts.events
      .filter(({ kind, date }) => kind === "refund" && date <= day)
      .map(({ value }) => minorFromExact(new Exact(value), facts.digits)),
  );
  const expectedBack = sumMinor(
    obligations.map((ledger) => {
      const latest = returns.filter((each) => each.ledger === ledger && each.date <= day).at(-1);
      return latest ? ledger.earnedOf(latest.minor, day) : 0;
    }),
  );
  const refundLiability = expectedBack - refunded;
  const position = due - revenue - expectedBack;
  return {
    revenue,
    due,
    cash: paid - refunded,
    receivable: due - paid,
    contractAsset: Math.max(0, -position),
    contractLiability: Math.max(0, position),
    refundLiability,
  };
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(most, least));
}

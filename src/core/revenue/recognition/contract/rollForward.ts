import { addDays } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import { sumMinorOf } from "../../../money/sumMinor";
import { contractBalances } from "./contractBalances";
import type { RecognisedContract } from "./recogniseContract";

/** What moves deferred revenue in a period, in minor units. */
export interface Movements {
  readonly billings: number;
  /** For the period's own days, as promised before. */
  readonly recognised: number;
  /** Caught up for earlier days, through modifications and changed prices. */
  readonly modifications: number;
  /** Negative for the cost of an advance, which raises the balance. */
  readonly interest: number;
  /** What goods expected back move to the refund liability, negative where they do. */
  readonly other: number;
  /** Of another currency, what its rates change. */
  readonly fx: number;
}

/** How deferred revenue moves in a period; a contract asset stands as a negative balance. */
export interface RollForward extends Movements {
  readonly opening: number;
  readonly closing: number;
}

/** The closing balance is what the movements make of the opening one. */
export function closingBalance(opening: number, moved: Movements): number {
  const { billings, recognised, modifications, interest, other, fx } = moved;
  return opening + billings - recognised - modifications - interest + other + fx;
}

/** @source ASC 606-10-50-8 to 50-10, IFRS 15.116 to 118. */
export function rollForward(contract: RecognisedContract, period: Period): RollForward {
  const before = contractBalances(contract, addDays(period.first, -1));
  const after = contractBalances(contract, period.last);
  const modifications = caughtUp(contract, period);
  return {
    opening: before.contractLiability - before.contractAsset,
    billings: after.due - before.due,
    recognised: after.revenue - before.revenue - modifications,
    modifications,
    interest: after.interest - before.interest,
    other: before.expectedBack - after.expectedBack || 0,
    fx: 0,
    closing: after.contractLiability - after.contractAsset,
  };
}

/** Revenue caught up on the days of a period, in minor units. */
export function caughtUp({ catchUps }: RecognisedContract, { first, last }: Period): number {
  return sumMinorOf(catchUps, ({ date, minor }) => (date >= first && date <= last ? minor : 0));
}

import type { RecognisedContract } from "../recognition/contract/recogniseContract";
import type { ClosedStamp } from "./BooksBalances";

/** A contract that goes into a revenue pack. */
export interface ReportedContract {
  readonly recognised: RecognisedContract;
  /** ISO 4217, or null where none is stated. */
  readonly currency: string | null;
  readonly customer: string;
  readonly stamps: readonly ClosedStamp[];
}

/** Revenue of an obligation in minor units of one currency: the parts of what is allocated to it. */
export interface ScheduledAmounts {
  /** Before the first month shown. */
  readonly before: number;
  /** One a month shown; those reported are as posted, the others as planned. */
  readonly months: readonly number[];
  /** After the last month shown, or by events that no plan tells. */
  readonly later: number;
}

/** How deferred revenue and the balances beside it move in a period, in minor units of the books. */
export interface ContractMovements {
  readonly deferred: {
    readonly opening: number;
    readonly billings: number;
    /** For the period's own days, as promised before. */
    readonly recognised: number;
    /** Caught up for earlier days: modifications, changed prices, what is known better of closed periods. */
    readonly caughtUp: number;
    readonly interest: number;
    /** What goods expected back move to the refund liability. */
    readonly returns: number;
    readonly fx: number;
    /** What the contract asset takes over, so that neither is negative. */
    readonly toAsset: number;
    readonly closing: number;
  };
  readonly asset: { readonly opening: number; readonly change: number; readonly closing: number };
  readonly refund: {
    readonly opening: number;
    readonly expected: number;
    readonly refunded: number;
    readonly fx: number;
    readonly closing: number;
  };
  readonly costs: {
    readonly opening: number;
    readonly spent: number;
    readonly expensed: number;
    readonly closing: number;
  };
}

/** Of a closing contract liability, what becomes revenue within twelve months and what later. */
export interface LiabilitySplit {
  readonly current: number;
  readonly nonCurrent: number;
}

import type { IsoDate } from "../../../dates/isoDate";
import { sumMinorOf } from "../../../money/sumMinor";

/** Paid back to the customer, in minor units. */
export interface Refund {
  readonly date: IsoDate;
  readonly minor: number;
  /** Of it, what was not expected back. */
  readonly beyond: number;
}

/** What refunds have taken of the refund liability. */
export function covered(refunds: readonly Refund[]): number {
  return sumMinorOf(refunds, ({ minor, beyond }) => minor - beyond);
}

import { addDays } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import { contractBalances } from "./contractBalances";
import type { RecognisedContract } from "./recogniseContract";

/** How deferred revenue moves in a period, in minor units; a contract asset stands as a negative balance. */
export interface RollForward {
  readonly opening: number;
  readonly billings: number;
  readonly recognised: number;
  /** What goods expected back move to the refund liability, negative where they do. */
  readonly other: number;
  readonly closing: number;
}

/** The closing balance is what the three movements make of the opening one. */
export function closingBalance({
  opening,
  billings,
  recognised,
  other,
}: Omit<RollForward, "closing">): number {
  return opening + billings - recognised + other;
}

export function rollForward(contract: RecognisedContract, period: Period): RollForward {
  const before = contractBalances(contract, addDays(period.first, -1));
  const after = contractBalances(contract, period.last);
  const opening = before.contractLiability - before.contractAsset;
  const closing = after.contractLiability - after.contractAsset;
  const billings = after.due - before.due;
  const recognised = after.revenue - before.revenue;
  return { opening, billings, recognised, other: closing - opening - billings + recognised, closing };
}

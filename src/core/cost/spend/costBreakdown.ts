import type { AmountColumn } from "../../table/amountColumn";
import type { Dimension } from "../../table/dictionary";
import { groupRows, type RowGroups } from "../../table/groupRows";
import { MonthlySums } from "./MonthlySums";

/** Groups of payments that share a label in every dimension, and what each adds up to month by month. */
export interface CostBreakdown extends RowGroups {
  readonly sums: MonthlySums;
}

export interface BreakdownRows {
  readonly amount: AmountColumn;
  /** Place of each row's month, below 0 where it is none of them. */
  readonly months: Int32Array;
  readonly monthCount: number;
}

/**
 * Cost by centre, category, supplier, or any of them together, and by month. Sums are exact, so that groups by more dimensions
 * make those by fewer, and the months of a group its total.
 * @param dimensions At least one.
 * @param include Rows to keep (1) or leave out (0); all when omitted.
 * @throws AMOUNT_TOO_LARGE when a sum is beyond 2^53 minor units.
 */
export function costBreakdown(
  { amount, months, monthCount }: BreakdownRows,
  dimensions: readonly Dimension[],
  include?: Uint8Array,
): CostBreakdown {
  const found = groupRows(dimensions, include);
  return { ...found, sums: new MonthlySums(amount, found.groups, months, found.size, monthCount) };
}

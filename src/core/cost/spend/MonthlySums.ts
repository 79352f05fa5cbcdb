import { requireExact } from "../../money/sumMinor";
import type { AmountColumn } from "../../table/amountColumn";
import { groupCounts, groupSums } from "../../table/groupSums";

/** Months from one place in a list to another, both included. */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
}

/** What groups of rows add up to month by month, in minor units. */
export class MonthlySums {
  readonly #minor: Float64Array;
  readonly #rows: Int32Array;

  /**
   * @param groups Group of each row; a negative one leaves it out.
   * @param months Place of each row's month, below 0 where it is none of them.
   * @throws AMOUNT_TOO_LARGE when a sum is beyond 2^53 minor units; so do sums over months.
   */
  constructor(
    amount: AmountColumn,
    groups: Int32Array,
    months: Int32Array,
    readonly size: number,
    readonly monthCount: number,
  ) {
    const cells = groups.map((group, row) =>
      group < 0 || months[row]! < 0 ? -1 : group * monthCount + months[row]!,
    );
    this.#minor = groupSums(amount, cells, size * monthCount);
    this.#rows = groupCounts(cells, size * monthCount);
  }

  of(group: number, { from, to }: MonthSpan): number {
    let sum = 0;
    for (let month = from; month <= to; month++) {
      sum += this.#minor[group * this.monthCount + month]!;
      requireExact(sum);
    }
    return sum;
  }

  rowsOf(group: number, { from, to }: MonthSpan): number {
    let rows = 0;
    for (let month = from; month <= to; month++) rows += this.#rows[group * this.monthCount + month]!;
    return rows;
  }

  /** Of every group, in their order. */
  each(span: MonthSpan): Float64Array {
    return Float64Array.from({ length: this.size }, (_, group) => this.of(group, span));
  }
}

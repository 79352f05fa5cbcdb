import { rowsByGroup } from "../../table/rowsByGroup";
import type { PaymentColumns } from "./PaymentColumns";

export interface UnusualSettings {
  /** Modified z beyond which, strictly, an amount is unusual. */
  readonly beyond: number;
  /** Payments a supplier must have to be compared with itself. */
  readonly fewest: number;
  /** Least scatter assumed, as a share: amounts that never change would make every cent unusual. */
  readonly leastScatter: number;
  /** How many times the usual amount it must be. */
  readonly times: number;
  /** Minor units below which nothing is worth a look. */
  readonly smallest: number;
}

/** A payment far above what its supplier is usually paid. */
export interface UnusualAmount {
  readonly row: number;
  readonly minor: number;
  /** Median of the supplier's payments, in minor units. */
  readonly usual: number;
  /** Payments compared. */
  readonly payments: number;
  /** Modified z of the logarithm. */
  readonly score: number;
}

export const unusualSettings: UnusualSettings = {
  beyond: 3.5,
  fewest: 8,
  leastScatter: 0.1,
  times: 3,
  smallest: 50_000,
};

/** A standard deviation is so many median deviations where values scatter normally. */
const deviationsPerMedianDeviation = 1.4826;

/**
 * Payments far above what their supplier is usually paid, by the modified z of the logarithms of positive amounts: median and
 * median absolute deviation, which one old outlier cannot mask as it does a standard deviation.
 * @param supplierOf Supplier that stands for each label, -1 for a blank one.
 * @returns Largest first.
 * @source Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers: 0.6745 (x − median) / MAD, beyond 3.5.
 */
export function unusualAmounts(
  payments: PaymentColumns,
  supplierOf: Int32Array,
  { beyond, fewest, leastScatter, times, smallest }: UnusualSettings = unusualSettings,
): readonly UnusualAmount[] {
  const { minor } = payments.amount;
  const size = payments.supplier.labels.length * (payments.currency?.labels.length ?? 1);
  const { rows, starts } = rowsByGroup(payees(payments, supplierOf), size);
  const found: UnusualAmount[] = [];
  const least = Math.log1p(leastScatter);
  for (let group = 0; group + 1 < starts.length; group++) {
    const count = starts[group + 1]! - starts[group]!;
    if (count < fewest) continue;
    const own = rows.subarray(starts[group], starts[group + 1]);
    const amounts = Float64Array.from(own, (row) => minor[row]!);
    const usual = median(amounts);
    const largest = amounts[count - 1]!;
    if (largest < smallest || largest < times * usual) continue;
    const deviations = amounts.map((amount) => Math.abs(Math.log(amount / usual)));
    const scatter = Math.max(deviationsPerMedianDeviation * median(deviations), least);
    for (const row of own) {
      const amount = minor[row]!;
      if (amount < smallest || amount < times * usual) continue;
      const score = Math.log(amount / usual) / scatter;
      if (score > beyond)
        found.push({ row, minor: amount, usual: Math.round(usual), payments: count, score });
    }
  }
  return found.sort((one, other) => other.minor - one.minor || one.row - other.row);
}

/** Group of each positive payment: its supplier and currency. */
function payees(
  { supplier, amount: { minor }, currency }: PaymentColumns,
  supplierOf: Int32Array,
): Int32Array {
  const currencies = currency?.labels.length ?? 1;
  return supplier.codes.map((label, row) => {
    const payee = minor[row]! > 0 ? supplierOf[label]! : -1;
    return payee < 0 ? -1 : payee * currencies + (currency ? currency.codes[row]! : 0);
  });
}

/** Sorts in place. */
function median(values: Float64Array): number {
  values.sort();
  const half = values.length >> 1;
  return values.length % 2 === 1 ? values[half]! : (values[half - 1]! + values[half]!) / 2;
}

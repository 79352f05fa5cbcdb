import type { PaymentColumns } from "./PaymentColumns";

export interface SplitSettings {
  /** Minor units beyond which, strictly, a payment needs a second approver. */
  readonly approvalLimit: number;
  /** Days that the parts lie apart at most. */
  readonly days: number;
  /** Share of the limit that a part reaches at least: many small orders are no split. */
  readonly smallestPart: number;
  /** Parts at most: beyond, the supplier is paid often. */
  readonly mostParts: number;
}

/** Payments to one supplier, each within the approval limit, that together pass it. */
export interface SplitPayment {
  /** Rows of the parts by day. */
  readonly rows: readonly number[];
  /** Minor units in all: at stake, not saved. */
  readonly minor: number;
  readonly days: number;
}

export const splitSettings: SplitSettings = {
  approvalLimit: 1_000_000,
  days: 7,
  smallestPart: 0.3,
  mostParts: 4,
};

/**
 * Payments that may have been split to stay within an approval limit: same supplier, currency and cost centre, within days, each
 * within the limit and together strictly beyond it. A payment belongs to one finding at most.
 * @param supplierOf Supplier that stands for each label, -1 for a blank one.
 * @returns Largest first.
 */
export function splitPayments(
  { days, supplier, amount: { minor }, currency, costCentre }: PaymentColumns,
  supplierOf: Int32Array,
  settings: SplitSettings = splitSettings,
): readonly SplitPayment[] {
  const least = settings.approvalLimit * settings.smallestPart;
  const byPayee = new Map<string, number[]>();
  for (let row = 0; row < minor.length; row++) {
    const payee = supplierOf[supplier.codes[row]!]!;
    if (payee < 0 || minor[row]! < least || minor[row]! > settings.approvalLimit) continue;
    const key = `${payee}|${currency ? currency.codes[row]! : 0}|${costCentre ? costCentre.codes[row]! : 0}`;
    const rows = byPayee.get(key);
    if (rows) rows.push(row);
    else byPayee.set(key, [row]);
  }
  const found: SplitPayment[] = [];
  for (const rows of byPayee.values()) {
    rows.sort((one, other) => days[one]! - days[other]! || one - other);
    for (let start = 0; start < rows.length;) {
      let end = start;
      let sum = 0;
      while (end < rows.length && days[rows[end]!]! - days[rows[start]!]! <= settings.days)
        sum += minor[rows[end++]!]!;
      const parts = end - start;
      if (parts > settings.mostParts) start = end;
      else if (parts > 1 && sum > settings.approvalLimit) {
        const split = rows.slice(start, end);
        found.push({ rows: split, minor: sum, days: days[split.at(-1)!]! - days[split[0]!]! });
        start = end;
      } else start++;
    }
  }
  return found.sort((one, other) => other.minor - one.minor || one.rows[0]! - other.rows[0]!);
}

import type { PaymentColumns } from "./PaymentColumns";

/**
 * Payments that a credit of the same supplier, currency and amount took back on that day or later (1): of several the latest. Each
 * credit serves once.
 * @param supplierOf Supplier that stands for each label, -1 for a blank one.
 * @param used Rows of credits that speak for other payments already.
 */
export function takenBack(
  { days, supplier, amount: { minor }, currency }: PaymentColumns,
  supplierOf: Int32Array,
  used: ReadonlySet<number>,
): Uint8Array {
  const found = new Uint8Array(minor.length);
  const credits: number[] = [];
  for (let row = 0; row < minor.length; row++) if (minor[row]! < 0 && !used.has(row)) credits.push(row);
  const amounts = new Set(credits.map((row) => -minor[row]!));
  const keyOf = (row: number): string =>
    `${supplierOf[supplier.codes[row]!]!}|${currency ? currency.codes[row]! : 0}|${Math.abs(minor[row]!)}`;
  const paid = new Map<string, number[]>();
  for (let row = 0; row < minor.length; row++) {
    if (!amounts.has(minor[row]!) || supplierOf[supplier.codes[row]!]! < 0) continue;
    const own = paid.get(keyOf(row));
    if (own) own.push(row);
    else paid.set(keyOf(row), [row]);
  }
  for (const rows of paid.values()) rows.sort((one, other) => days[other]! - days[one]! || one - other);
  for (const credit of credits.sort((one, other) => days[one]! - days[other]! || one - other)) {
    const row = paid.get(keyOf(credit))?.find((each) => found[each] === 0 && days[each]! <= days[credit]!);
    if (row !== undefined) found[row] = 1;
  }
  return found;
}

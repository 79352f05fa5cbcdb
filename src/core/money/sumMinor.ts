import { financeError } from "../errors/financeError";

/**
 * Exact sum of amounts in minor units.
 * @throws AMOUNT_TOO_LARGE when it is beyond 2^53 minor units.
 */
export function sumMinor(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    requireExact(sum);
  }
  return sum || 0;
}

/**
 * The same of what each item brings.
 * @throws AMOUNT_TOO_LARGE.
 */
export function sumMinorOf<Item>(items: readonly Item[], minorOf: (item: Item) => number): number {
  let sum = 0;
  for (const item of items) {
    sum += minorOf(item);
    requireExact(sum);
  }
  return sum || 0;
}

/** @throws AMOUNT_TOO_LARGE where a sum in minor units is beyond 2^53. */
export function requireExact(sum: number): void {
  if (Number.isSafeInteger(sum)) return;
  throw financeError("AMOUNT_TOO_LARGE", { place: "Sum", value: sum, limit: "2^53 minor units" });
}

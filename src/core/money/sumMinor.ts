import { financeError } from "../errors/financeError";

/**
 * Exact sum of amounts in minor units.
 * @throws AMOUNT_TOO_LARGE when it is beyond 2^53 minor units.
 */
export function sumMinor(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    if (!Number.isSafeInteger(sum)) {
      throw financeError("AMOUNT_TOO_LARGE", { place: "Sum", value: sum, limit: "2^53 minor units" });
    }
  }
  return sum || 0;
}

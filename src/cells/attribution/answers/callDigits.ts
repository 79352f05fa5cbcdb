import { digitsWithoutCurrency } from "../../../core/money/currency";
import type { ValueDigits } from "../valueDigits";
import type { CallOptions } from "./CallOptions";

/**
 * Decimals that a call's credits foot at: those asked for, else those of money, at least cents; null for all that there are, where values have
 * more decimals than money has, or there are no values.
 */
export function callDigits(
  { round }: CallOptions,
  hasValues: boolean,
  { digits, finer }: ValueDigits,
): number | null {
  if (round === "no") return null;
  if (round !== undefined) return round;
  return hasValues && finer.count === 0 ? Math.max(digits, digitsWithoutCurrency) : null;
}

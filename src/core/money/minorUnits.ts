import { financeError } from "../errors/financeError";
import { Exact } from "./decimal";

/** Integers up to here add and subtract exactly in a double. */
export const largestExactMinor = Number.MAX_SAFE_INTEGER;

/** Relative noise of one multiplication of a double that was read from decimal text. */
const noise = 2 ** -51;

/** From here on 15 digits no longer reach the minor unit. */
const beyond15Digits = 1e15;

/**
 * Amount in minor units, rounded half away from zero at 15 significant digits, as Excel's ROUND does.
 * An amount of more than 15 digits is taken as it stands, so that no minor unit is lost.
 * @param amount In major units, finite.
 * @param digits Decimals kept, 0 to 6.
 * @param place Where the amount was read, for the message.
 * @throws AMOUNT_TOO_LARGE beyond 2^53 minor units.
 * @example minorFromAmount(1.005, 2) // => 101
 */
export function minorFromAmount(amount: number, digits: number, place = "Amount"): number {
  const scaled = amount * 10 ** digits;
  let minor = Math.round(scaled);
  if (Math.abs(Math.abs(scaled - minor) - 0.5) < Math.abs(scaled) * noise + 1e-9) {
    minor = new Exact(Math.abs(scaled) < beyond15Digits ? amount.toPrecision(15) : amount)
      .times(10 ** digits)
      .toDecimalPlaces(0, Exact.ROUND_HALF_UP)
      .toNumber();
  }
  if (!Number.isSafeInteger(minor)) {
    throw financeError("AMOUNT_TOO_LARGE", { place, value: amount, limit: "2^53 minor units" });
  }
  return minor === 0 ? 0 : minor;
}

/** Whether an amount has no more decimals than `digits`, at 15 significant digits. */
export function isWholeMinor(amount: number, digits: number): boolean {
  const scaled = amount * 10 ** digits;
  return Math.abs(scaled - Math.round(scaled)) <= Math.abs(scaled) * noise;
}

/** Amount in major units; the double nearest to the exact decimal. */
export function amountFromMinor(minor: number, digits: number): number {
  return minor / 10 ** digits;
}

/**
 * Difference of two cell amounts without binary noise: 0.3 less 0.1 is 0.2.
 * Both enter at 15 significant digits, as cells do.
 */
export function exactDifference(amount: number, reference: number): number {
  const difference = amount - reference;
  if (Number.isSafeInteger(amount) && Number.isSafeInteger(reference) && Number.isSafeInteger(difference)) {
    return difference || 0;
  }
  return new Exact(amount.toPrecision(15)).minus(reference.toPrecision(15)).toNumber();
}

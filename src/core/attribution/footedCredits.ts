import { requireExact } from "../money/sumMinor";
import { minorFromAmount } from "../money/minorUnits";
import type { Attribution } from "./Attribution";

/** Credits in whole units: minor units of money, or whole parts of conversions. */
export interface FootedCredits {
  /** One a channel. */
  readonly parts: Float64Array;
  readonly unattributed: number;
  /** As booked, rounded once. Parts and unattributed add up to it, unless credits overlap. */
  readonly total: number;
}

/** Remainders closer than this are equal: sums of doubles in another order differ by less. */
const remainderStep = 1e-6;

/**
 * Credits rounded so that the column foots: each is rounded down, and units left over go to the largest remainders, at a tie to
 * the name that comes first. What is negative in all mirrors the same positive credits. Overlapping credits are rounded each.
 * @param column "value" or "conversions".
 * @param digits Decimals kept; 0 where credits are in minor units.
 * @throws AMOUNT_TOO_LARGE beyond 2^53 units.
 */
export function footedCredits(
  { channels, credits, unattributed, total, overlaps }: Attribution,
  column: "value" | "conversions",
  digits: number,
): FootedCredits {
  const all = minorFromAmount(total[column], digits, "Total");
  const unclaimed = minorFromAmount(unattributed[column], digits, "Unattributed");
  if (overlaps) {
    const parts = credits[column].map((credit) => minorFromAmount(credit, digits));
    return { parts, unattributed: unclaimed, total: all };
  }
  const claimed = all - unclaimed;
  requireExact(claimed);
  const sign = claimed < 0 ? -1 : 1;
  const scaled = credits[column].map((credit) => sign * credit * 10 ** digits);
  const parts = scaled.map((credit) => Math.floor(credit + remainderStep));
  const remainders = scaled.map((credit, i) => Math.round((credit - parts[i]!) / remainderStep));
  let left = sign * claimed;
  for (const part of parts) left -= part;
  const order = [...channels.keys()].sort(
    (one, other) => remainders[other]! - remainders[one]! || (channels[one]! < channels[other]! ? -1 : 1),
  );
  // Noise in a credit that is whole may leave one unit too many.
  if (left < 0) order.reverse();
  for (let i = 0; left !== 0 && order.length > 0; i = (i + 1) % order.length) {
    parts[order[i]!]! += Math.sign(left);
    left -= Math.sign(left);
  }
  return { parts: parts.map((part) => sign * part || 0), unattributed: unclaimed, total: all };
}

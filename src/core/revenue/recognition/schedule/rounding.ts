/**
 * How cells are rounded to minor units.
 * - cumulative: the running total is rounded, cells are its differences: they always add up, and none is negative
 *   where the amount is positive.
 * - last: each cell is rounded by itself, and the last takes the remainder.
 * - next to last: the same, and the last but one takes it.
 */
export const roundings = ["cumulative", "last", "next to last"] as const;

export type Rounding = (typeof roundings)[number];

/** A part of a whole, both integers. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * A share of an amount, rounded half away from zero, so that a credit mirrors its invoice.
 * @param minor Minor units.
 * @example shareOfAmount(100, { part: 1, whole: 3 }) // => 33
 */
export function shareOfAmount(minor: number, { part, whole }: Share): number {
  const doubled = 2 * Math.abs(minor) * part + whole;
  if (doubled > Number.MAX_SAFE_INTEGER) return shareOfLargeAmount(minor, BigInt(part), BigInt(whole));
  const rounded = Math.floor(doubled / (2 * whole));
  return minor < 0 ? -rounded || 0 : rounded;
}

/** The same where the product is beyond 2^53. */
export function shareOfLargeAmount(minor: number, part: bigint, whole: bigint): number {
  const rounded = Number((2n * BigInt(Math.abs(minor)) * part + whole) / (2n * whole));
  return minor < 0 ? -rounded || 0 : rounded;
}

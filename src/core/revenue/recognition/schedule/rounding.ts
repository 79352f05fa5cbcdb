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
  return isSmallShare(minor, part, whole)
    ? shareOfSmallAmount(minor, part, whole)
    : shareOfLargeAmount(minor, BigInt(part), BigInt(whole));
}

/** Whether doubles hold all that it takes to round a share of an amount. */
export function isSmallShare(minor: number, part: number, whole: number): boolean {
  return 2 * Math.abs(minor) * part + whole <= Number.MAX_SAFE_INTEGER;
}

/** The same as `shareOfAmount` where the share is small: for those who know that of many at once. */
export function shareOfSmallAmount(minor: number, part: number, whole: number): number {
  const doubled = 2 * minor * part;
  return Math.trunc((minor < 0 ? doubled - whole : doubled + whole) / (2 * whole)) || 0;
}

/** The same where it is not. */
export function shareOfLargeAmount(minor: number, part: bigint, whole: bigint): number {
  const rounded = Number((2n * BigInt(Math.abs(minor)) * part + whole) / (2n * whole));
  return minor < 0 ? -rounded || 0 : rounded;
}

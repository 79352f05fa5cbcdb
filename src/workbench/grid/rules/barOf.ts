import type { BarBounds } from "./barBounds";

/** A data bar in shares of its cell's width. */
export interface BarSpan {
  readonly from: number;
  readonly to: number;
  /** Where zero stands, when bars go both ways. */
  readonly axis: number | null;
}

/** The data bar of a value; beyond the bounds it ends at the edge of the cell. */
export function barOf(value: number, { lower, upper }: BarBounds): BarSpan {
  const width = upper - lower;
  const share = (at: number): number => (width > 0 ? Math.min(1, Math.max(0, (at - lower) / width)) : 0);
  const isBothWays = lower < 0 && upper > 0;
  // Of negative values alone the bars start at the right, where zero is nearest.
  const start = isBothWays ? share(0) : upper <= 0 && lower < 0 ? 1 : 0;
  const end = share(value);
  return { from: Math.min(start, end), to: Math.max(start, end), axis: isBothWays ? start : null };
}

import { addDays, type IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import { differences } from "../../../money/differences";
import { usualRounding } from "./convention";
import { shareOfAmount, shareOfLargeAmount, type Rounding } from "./rounding";
import { shareThrough, type Line } from "./shareThrough";

/**
 * Revenue of each period of a line's term, in minor units. The periods together hold the whole term, so the cells add
 * up to the amount whatever the rounding.
 * @param minor Amount in minor units; negative for a credit.
 * @param periods Without gaps, in order, from the term's first day or before to its last or after.
 * @param rounding The convention's own when omitted.
 * @source ASC 606-10-25-31 and IFRS 15.39 leave the measure open; conventions: docs/methods/revenue-recognition.md.
 */
export function scheduleCells(
  minor: number,
  line: Line,
  periods: readonly Period[],
  rounding: Rounding = usualRounding(line.convention),
): readonly number[] {
  if (rounding !== "cumulative") return withRemainder(minor, line, periods, rounding);
  return differences(periods.map(({ last }) => shareOfAmount(minor, shareThrough(line, last))));
}

/** Each cell rounded by itself; the last one with revenue, or the one before it, takes what is left. */
function withRemainder(
  minor: number,
  line: Line,
  periods: readonly Period[],
  rounding: "last" | "next to last",
): readonly number[] {
  const cells = periods.map(({ first, last }) => cellByItself(minor, line, first, last));
  const touched = cells.flatMap((cell, index) => (cell === null ? [] : [index]));
  const taker = (rounding === "next to last" ? touched.at(-2) : undefined) ?? touched.at(-1);
  const sum = cells.reduce<number>((total, cell) => total + (cell ?? 0), 0);
  return cells.map((cell, index) => (cell ?? 0) + (index === taker ? minor - sum : 0) || 0);
}

/** Null where the period recognises nothing. */
function cellByItself(minor: number, line: Line, first: IsoDate, last: IsoDate): number | null {
  const before = shareThrough(line, addDays(first, -1));
  const after = shareThrough(line, last);
  const part = BigInt(after.part) * BigInt(before.whole) - BigInt(before.part) * BigInt(after.whole);
  if (part === 0n) return null;
  return shareOfLargeAmount(minor, part, BigInt(after.whole) * BigInt(before.whole));
}

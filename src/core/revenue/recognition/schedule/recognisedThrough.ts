import { addDays, type IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import { usualRounding } from "./convention";
import { shareOfAmount, type Rounding } from "./rounding";
import { scheduleCells } from "./scheduleCells";
import { shareThrough, type Line } from "./shareThrough";
import { calendarPeriods } from "./termPeriods";

/**
 * Revenue of a line recognised by the end of a day, in minor units: what its cells up to that day add up to.
 * @param minor Amount in minor units; negative for a credit.
 * @param rounding The convention's own when omitted.
 */
export function recognisedThrough(
  minor: number,
  line: Line,
  day: IsoDate,
  rounding: Rounding = usualRounding(line.convention),
): number {
  if (rounding === "cumulative") return shareOfAmount(minor, shareThrough(line, day));
  const months = calendarPeriods(line.term, "month");
  const cells = scheduleCells(minor, line, months, rounding);
  let total = 0;
  for (const [index, month] of months.entries()) {
    if (day >= month.last) total += cells[index]!;
    else if (day >= month.first) total += shareOfAmount(cells[index]!, partOfMonth(line.term, month, day));
  }
  return total;
}

/** Revenue in a window, both ends included: windows side by side add up. */
export function recognisedIn(minor: number, line: Line, window: Period, rounding?: Rounding): number {
  return (
    recognisedThrough(minor, line, window.last, rounding) -
      recognisedThrough(minor, line, addDays(window.first, -1), rounding) || 0
  );
}

function partOfMonth(term: Period, month: Period, day: IsoDate): { part: number; whole: number } {
  const first = month.first < term.first ? term.first : month.first;
  const last = month.last > term.last ? term.last : month.last;
  return shareThrough({ term: { first, last }, convention: "daily" }, day);
}

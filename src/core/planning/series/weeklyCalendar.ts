import { dayNumber, type IsoDate } from "../../dates/isoDate";
import type { Calendar } from "./Calendar";
import { greatestCommonDivisor } from "./greatestCommonDivisor";
import { isMostly } from "./isMostly";
import { longerPeriods } from "./longerPeriods";

/** Weeks of each period in turn, by which whole weeks make up fiscal months, quarters and years. */
const fiscalPatterns: readonly { readonly step: Calendar["step"]; readonly turn: readonly number[] }[] = [
  { step: "fiscal month", turn: [4] },
  { step: "fiscal month", turn: [4, 4, 5] },
  { step: "fiscal month", turn: [4, 5, 4] },
  { step: "fiscal month", turn: [5, 4, 4] },
  { step: "quarter", turn: [13] },
  { step: "year", turn: [52] },
];

/**
 * The calendar of days on one weekday: weeks, every other week, fiscal months of 4 or 5 weeks, quarters of 13 and years of 52
 * weeks, with a 53rd week at most once in five years.
 * @param days Two or more, ascending, each once.
 */
export function weeklyCalendar(days: readonly IsoDate[]): Calendar | null {
  const numbers = days.map(dayNumber);
  const gaps = numbers.slice(1).map((day, i) => (day - numbers[i]!) / 7);
  if (!gaps.every(Number.isInteger)) return null;
  return fiscalCalendar(days[0]!, gaps) ?? plainWeeks(days[0]!, gaps);
}

function fiscalCalendar(first: IsoDate, gaps: readonly number[]): Calendar | null {
  let best: Calendar | null = null;
  let fewest = Infinity;
  const weeks = gaps.reduce((sum, gap) => sum + gap, 0);
  for (const { step, turn } of fiscalPatterns) {
    const found = longerPeriods(gaps, turn);
    if (found === null || (found.longer.length > 0 && weeks < 52)) continue;
    const odd = found.missing + found.longer.length;
    // More gaps than dates are not that pattern; as many are, for readers to be told of.
    if (odd >= fewest || found.missing > gaps.length) continue;
    fewest = odd;
    const calendar = { step, first, lengths: turn.map((length) => length * 7) };
    best = found.longer.length === 0 ? calendar : { ...calendar, longer: found.longer };
  }
  return best;
}

/** Weeks where most dates are one step apart. */
function plainWeeks(first: IsoDate, gaps: readonly number[]): Calendar | null {
  const every = greatestCommonDivisor(gaps);
  if (every > 1 && gaps.length < 2 && every !== 2) return null;
  if (!isMostly(every, gaps)) return null;
  return every === 1 ? { step: "week", first } : { step: "week", first, every };
}

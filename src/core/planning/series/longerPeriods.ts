/** A 53rd week comes every five or six years. */
const weeksBetween = 5 * 52;

export interface FiscalPattern {
  /** Periods within the dates that have none. */
  readonly missing: number;
  /** Positions of the periods that have a week more than their turn. */
  readonly longer: readonly number[];
}

/**
 * How dates fit periods of so many weeks in turn; null where they do not.
 * @param gaps Weeks from each date to the next.
 * @param weeks Weeks of each period in turn, from the first date on.
 */
export function longerPeriods(gaps: readonly number[], weeks: readonly number[]): FiscalPattern | null {
  const longer: number[] = [];
  let position = 0;
  let week = 0;
  let lastLonger = -Infinity;
  for (const gap of gaps) {
    let left = gap;
    while (left > 0) {
      const length = weeks[position % weeks.length]!;
      if (left === length + 1 && week - lastLonger >= weeksBetween) {
        longer.push(position);
        lastLonger = week;
        left = 0;
        week++;
      } else left -= length;
      week += length;
      position++;
    }
    if (left < 0) return null;
  }
  return { missing: position - gaps.length, longer };
}

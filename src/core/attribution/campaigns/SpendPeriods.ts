/** Periods that spend is booked by, one after the other without overlap: the units that a return is measured over. */
export interface SpendPeriods {
  /** Days since 1970-01-01 on which each begins, ascending. */
  readonly starts: readonly number[];
  /** Days on which each is over: the first that does not belong to it any more. */
  readonly ends: readonly number[];
  /** As people name them: "2026-03", "2026-03-02". */
  readonly names: readonly string[];
  /** Days that tell no step: each period then lasts until the next. */
  readonly isUneven: boolean;
}

/** The period that holds a day, be it with a fraction; -1 where none does. */
export function periodAt({ starts, ends }: SpendPeriods, day: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low > 0 && day < ends[low - 1]! ? low - 1 : -1;
}

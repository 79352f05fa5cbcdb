import type { CalendarStep } from "../../core/planning/series/Calendar";

interface Lengths {
  /** Periods ahead. */
  readonly horizon: number;
  /** Periods of history shown before them. */
  readonly shown: number;
}

/** What a report forecasts and shows when nothing is said, by how far apart periods are. */
export const usualLengths: Readonly<Record<CalendarStep, Lengths>> = {
  day: { horizon: 28, shown: 56 },
  week: { horizon: 13, shown: 52 },
  month: { horizon: 12, shown: 24 },
  "fiscal month": { horizon: 12, shown: 24 },
  quarter: { horizon: 4, shown: 12 },
  year: { horizon: 3, shown: 10 },
  index: { horizon: 12, shown: 24 },
};

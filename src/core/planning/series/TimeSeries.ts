import type { Calendar } from "./Calendar";

/** Observations of one line, a value a period; null where there is none: a gap is not a zero. */
export interface TimeSeries {
  readonly calendar: Calendar;
  /** From period 0 of the calendar on. Neither the first nor the last is null. */
  readonly values: readonly (number | null)[];
}

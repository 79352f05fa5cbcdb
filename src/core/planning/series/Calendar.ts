import type { IsoDate } from "../../dates/isoDate";

/** How far apart periods are. "index": numbered, without dates. */
export type CalendarStep = "day" | "week" | "month" | "fiscal month" | "quarter" | "year" | "index";

/**
 * Equal periods in a row, without end. `dateOfPeriod` gives their dates; fields that only it needs may be added beside
 * these, plain data all.
 */
export interface Calendar {
  readonly step: CalendarStep;
  /** Date of period 0 as its user writes it, be it the first day, the last day or any other; null where periods are numbered. */
  readonly first: IsoDate | null;
  /** Days of each fiscal month in turn, such as 28, 28 and 35; only for "fiscal month". */
  readonly lengths?: readonly number[];
  /** The dates are ends of months: 31 January, 28 February, 31 March. */
  readonly atMonthEnd?: true;
}

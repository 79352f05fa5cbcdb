import type { IsoDate } from "../../dates/isoDate";

/** How far apart periods are. "index": numbered, without dates. */
export type CalendarStep = "day" | "week" | "month" | "fiscal month" | "quarter" | "year" | "index";

/**
 * Equal periods in a row, without end. `dateOfPeriod` gives their dates; the fields below `first` are its alone.
 */
export interface Calendar {
  readonly step: CalendarStep;
  /** Date of period 0 as its user writes it, be it the first day, the last day or any other; null where periods are numbered. */
  readonly first: IsoDate | null;
  /** Number of period 0 where periods are numbered: 1 when left out. */
  readonly firstNumber?: number;
  /** Steps from one period to the next where it is not one: 2 for every other week, and for half-years (in quarters). */
  readonly every?: number;
  /** Days from each period to the next in turn, where these are whole weeks: 28, 28 and 35 of 4-4-5 months, 91, 364. */
  readonly lengths?: readonly number[];
  /** Positions of periods a week longer than their turn: where the data have a 53rd week. */
  readonly longer?: readonly number[];
  /** The dates are ends of months: 31 January, 28 February, 31 March. */
  readonly atMonthEnd?: true;
  /** Day of the month that the dates stand on, where the first month is too short for it: 30 for 28 February, 30 March. */
  readonly dayOfMonth?: number;
  /**
   * Weekdays (1 Monday to 7 Sunday) that can be dates, where not all are. Of days, these alone are periods; dates of months move
   * to the nearest of them inside the month.
   */
  readonly weekdays?: readonly number[];
}

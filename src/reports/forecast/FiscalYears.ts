import { dateParts, dayNumber, isoDateFromDayNumber, type IsoDate } from "../../core/dates/isoDate";
import type { Calendar } from "../../core/planning/series/Calendar";
import { dateOfPeriod } from "../../core/planning/series/dateOfPeriod";
import { weekdayOf } from "../../core/planning/series/weekdayOf";

/** Periods of one fiscal year. */
export interface FiscalYear {
  /** As it is shown: "2026", or "FY2026" where it is not the calendar's. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Fiscal years of a calendar, each named by the calendar year in which it ends. Years of whole weeks begin a few days before or
 * after the month: each has as many periods.
 */
export class FiscalYears {
  constructor(
    private readonly calendar: Calendar,
    /** Month (1 to 12) in which they begin. */
    private readonly start: number,
  ) {}

  /** The year that holds a period, by the period's date; null where periods are numbered. */
  of(position: number): FiscalYear | null {
    const year = this.#yearOf(position);
    if (year === null) return null;
    let from = position;
    while (this.#yearOf(from - 1) === year) from--;
    let to = position;
    while (this.#yearOf(to + 1) === year) to++;
    return { name: this.start === 1 ? String(year) : `FY${year}`, from, to };
  }

  /** Each year that has a period between two others, in order. */
  between(first: number, last: number): readonly FiscalYear[] {
    const years: FiscalYear[] = [];
    for (let position = first; position <= last;) {
      const year = this.of(position);
      if (!year) break;
      years.push(year);
      position = year.to + 1;
    }
    return years;
  }

  #yearOf(position: number): number | null {
    const date = dateOfPeriod(this.calendar, position);
    if (date === null) return null;
    const { year, month } = dateParts(inside(this.calendar, date));
    return this.start === 1 || month < this.start ? year : year + 1;
  }
}

const monday = 1;

/**
 * A day well inside a period of whole weeks, whose first and last days may lie beyond the end of their year. Such periods are
 * dated by their last day, but for those dated by a Monday.
 */
function inside({ lengths }: Calendar, date: IsoDate): IsoDate {
  if (!lengths) return date;
  const day = dayNumber(date);
  const half = Math.floor(Math.min(...lengths) / 2);
  return isoDateFromDayNumber(weekdayOf(day) === monday ? day + half : day - half);
}

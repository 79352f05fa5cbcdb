import { dateParts, type IsoDate } from "../../core/dates/isoDate";
import type { Period } from "../../core/dates/period";
import { financeError } from "../../core/errors/financeError";
import type { Calendar } from "../../core/planning/series/Calendar";
import { periodName } from "../../core/planning/series/periodName";
import { isBlank, shownCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import { periodFromNumber, type PeriodKind } from "../periodColumn";
import { dayOrderOf, isAmbiguousDate, periodFromText, type PeriodTextOptions } from "../periodText";
import { serialFromDate, type DateSystem } from "../serialDate";
import type { Observation } from "./observationsFromCells";

/** Periods of a column of dates, and how it writes them. */
export interface PeriodsFromCells {
  readonly periods: readonly Period[];
  /** A date of the calendar in the same writing: a serial number, a number such as 2026 or 202603, or a name. */
  readonly cellOf: (calendar: Calendar, position: number, date: IsoDate) => CellValue;
}

/**
 * Reads the dates of observations: serial numbers, numbers such as 2026 or 202603, or text.
 * @throws DATE_UNREADABLE for a blank and for what names no period; DATE_AMBIGUOUS for text that reads two ways.
 */
export function periodsFromCells(rows: readonly Observation[], system: DateSystem): PeriodsFromCells {
  const dayOrder = dayOrderOf(rows.flatMap(({ date }) => (typeof date === "string" ? [date] : [])));
  const texts: PeriodTextOptions = dayOrder ? { dayOrder } : {};
  const read = rows.map((row) => periodOf(row, system, texts));
  const kinds = new Set(read.map(({ kind }) => kind));
  const kind = kinds.size === 1 ? [...kinds][0]! : "serial";
  return {
    periods: read.map(({ period }) => period),
    cellOf: (calendar, position, date) => {
      const { year, month, day } = dateParts(date);
      if (kind === "text") return periodName(calendar, position);
      if (kind === "year") return year;
      if (kind === "year and month") return year * 100 + month;
      if (kind === "year, month and day") return (year * 100 + month) * 100 + day;
      return serialFromDate(date, system);
    },
  };
}

function periodOf(
  { date, datePlace: place }: Observation,
  system: DateSystem,
  texts: PeriodTextOptions,
): { readonly kind: PeriodKind; readonly period: Period } {
  if (typeof date === "number") {
    const read = periodFromNumber(date, system);
    if (read) return read;
  }
  if (typeof date === "string") {
    const period = periodFromText(date, texts);
    // A day in words is a date all the same.
    if (period) return { kind: period.first === period.last ? "serial" : "text", period };
    if (isAmbiguousDate(date)) throw financeError("DATE_AMBIGUOUS", { place, value: shownCell(date) });
  }
  throw financeError("DATE_UNREADABLE", { place, value: isBlank(date) ? "blank" : shownCell(date) });
}

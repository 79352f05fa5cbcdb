import type { CellValue } from "../../cells/CellValue";
import { dateFromSerial, serialFromDate, type DateSystem } from "../../cells/serialDate";
import type { Calendar } from "../../core/planning/series/Calendar";
import { dateOfPeriod } from "../../core/planning/series/dateOfPeriod";
import { numberOfPeriod } from "../../core/planning/series/numberOfPeriod";
import { positionOf } from "../../core/planning/series/positionOf";
import type { PeriodCell } from "./PriorForecast";

/** A period of the report's calendar as its cell says it. */
export function periodCellOf(calendar: Calendar, position: number): PeriodCell {
  return dateOfPeriod(calendar, position) ?? numberOfPeriod(calendar, position);
}

/** Position of a period that an earlier run named; null where the calendar has none such. */
export function positionOfPeriod(calendar: Calendar, period: PeriodCell): number | null {
  if (typeof period !== "number") return positionOf(calendar, period);
  return calendar.first === null ? period - numberOfPeriod(calendar, 0) : null;
}

export function cellOfPeriod(period: PeriodCell, system: DateSystem): number {
  return typeof period === "number" ? period : serialFromDate(period, system);
}

/** What a period cell of a sheet of ours names; null where it names none. */
export function periodOfCell(cell: CellValue, calendar: Calendar, system: DateSystem): PeriodCell | null {
  if (typeof cell !== "number") return null;
  return calendar.first === null ? cell : dateFromSerial(cell, system);
}

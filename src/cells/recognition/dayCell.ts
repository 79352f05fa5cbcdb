import type { IsoDate } from "../../core/dates/isoDate";
import { financeError } from "../../core/errors/financeError";
import { isBlank, shownCell } from "../argumentWord";
import { CellError, type CellValue } from "../CellValue";
import { isAmbiguousDate, periodFromText } from "../periodText";
import { dateFromSerial, type DateSystem } from "../serialDate";

/** A day, and the milliseconds after its midnight. */
export interface DayAndTime {
  readonly day: IsoDate;
  readonly time: number;
}

const millisecondsPerDay = 86_400_000;

/**
 * The day that a cell names: a serial number, or text such as 2026-03-31.
 * @param place As a message names it.
 * @throws DAY_UNREADABLE when it is blank or names no day; DATE_AMBIGUOUS when it reads two ways.
 */
export function dayFromCell(place: string, value: CellValue, system: DateSystem): DayAndTime {
  if (typeof value === "number") {
    const day = dateFromSerial(value, system);
    if (day) return { day, time: Math.round((value - Math.floor(value)) * millisecondsPerDay) };
  }
  if (typeof value === "string") {
    const period = periodFromText(value);
    if (period && period.first === period.last) return { day: period.first, time: timeFromText(value) };
    if (isAmbiguousDate(value)) throw financeError("DATE_AMBIGUOUS", { place, value: shownCell(value) });
  }
  throw financeError("DAY_UNREADABLE", { place, value: isBlank(value) ? "blank" : shownCell(value) });
}

/** Of a text such as "2026-06-15T12:00". */
function timeFromText(text: string): number {
  const match = /[T ](\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text);
  if (!match) return 0;
  return ((Number(match[1]) * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0)) * 1000;
}

/** A cell that is an error goes out as it came in. */
export function errorIn(cells: readonly CellValue[]): CellError | null {
  return cells.find((cell) => cell instanceof CellError) ?? null;
}

import { addMonths, type IsoDate } from "../../core/dates/isoDate";
import { financeError } from "../../core/errors/financeError";
import { dateOfPeriod } from "../../core/planning/series/dateOfPeriod";
import { monthsPerPeriod } from "../../core/planning/series/monthsPerPeriod";
import { numberOfPeriod } from "../../core/planning/series/numberOfPeriod";
import { positionOf } from "../../core/planning/series/positionOf";
import { periodName } from "../../core/planning/series/periodName";
import { isBlank, shownCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import { periodOfCell } from "../table/periodOfCell";
import type { DateSystem } from "../serialDate";
import type { SeriesFromCells } from "./seriesFromCells";

/** Where a rolling forecast stands in a series, by positions; actuals end before `forecast`. */
export interface RollingWindow {
  readonly first: number;
  readonly forecast: number;
  readonly end: number;
}

/** Numbered periods are taken for months. */
const monthsPerYear = 12;

/**
 * The window of a rolling forecast: from the first period of the year of as_of, or from the first actual where that is later.
 * @param asOf The last period with actuals, for calendar years; or two cells: the first period of the year, and that.
 * @throws AS_OF_UNKNOWN when as_of names no period, or one before the first actual; WINDOW_REVERSED when the year begins
 * after as_of.
 */
export function rollingWindow(
  read: SeriesFromCells,
  asOf: CellGrid,
  months: number,
  system: DateSystem,
): RollingWindow {
  const given = asOf.flat();
  const last = given.at(-1) ?? null;
  const start = given.length > 1 ? given[0]! : null;
  return read.isDated ? dated(read, start, last, months, system) : numbered(read, start, last, months);
}

function dated(
  read: SeriesFromCells,
  start: CellValue,
  last: CellValue,
  months: number,
  system: DateSystem,
): RollingWindow {
  const { calendar } = read.series;
  const dateAt = (position: number): IsoDate => dateOfPeriod(calendar, position)!;
  // A month is named by any of its days: 1 April stands for April where the dates are ends of months.
  const dateOf = (day: IsoDate): IsoDate =>
    monthsPerPeriod(calendar) === null ? day : dateAt(positionOf(calendar, day)!);
  const named = periodOfCell(last, system, {});
  if (!named) throw unknown(read, last);
  const begun = start === null ? null : periodOfCell(start, system, {});
  const asOf = dateOf(named.last);
  if ((start !== null && !begun) || asOf < dateAt(0)) throw unknown(read, start ?? last);
  const from = begun ? dateOf(begun.first) : startOfYear(named.last);
  if (from > asOf) throw financeError("WINDOW_REVERSED", { from: begun?.first ?? from, to: named.last });
  const firstAfter = (day: IsoDate, position = 0): number => {
    while (dateAt(position) < day) position++;
    return position;
  };
  const first = firstAfter(from);
  const end = firstAfter(addMonths(first === 0 ? dateAt(0) : from, months), first);
  let forecast = first;
  while (dateAt(forecast) <= asOf) forecast++;
  return { first, forecast, end };
}

function numbered(read: SeriesFromCells, start: CellValue, last: CellValue, months: number): RollingWindow {
  const firstNumber = numberOfPeriod(read.series.calendar, 0);
  const positionOf = (cell: CellValue): number => {
    const isPeriod = typeof cell === "number" && Number.isInteger(cell) && cell >= firstNumber;
    if (!isPeriod) throw unknown(read, cell);
    return cell - firstNumber;
  };
  const asOf = positionOf(last);
  const inYear = (asOf + firstNumber - 1) % monthsPerYear;
  const from = start === null ? asOf - inYear : positionOf(start);
  if (from > asOf) throw financeError("WINDOW_REVERSED", { from: shownCell(start), to: shownCell(last) });
  const first = Math.max(0, from);
  return { first, forecast: asOf + 1, end: first + months };
}

function startOfYear(day: IsoDate): IsoDate {
  return `${day.slice(0, 5)}01-01` as IsoDate;
}

function unknown({ series }: SeriesFromCells, value: CellValue): Error {
  return financeError("AS_OF_UNKNOWN", {
    value: isBlank(value) ? "blank" : shownCell(value),
    first: periodName(series.calendar, 0),
  });
}

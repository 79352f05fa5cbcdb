import type { IsoDate } from "../../core/dates/isoDate";
import { financeError } from "../../core/errors/financeError";
import type { ForecastNote } from "../../core/planning/forecast/SeriesForecast";
import type { Calendar } from "../../core/planning/series/Calendar";
import { calendarOf } from "../../core/planning/series/calendarOf";
import { dateOfPeriod } from "../../core/planning/series/dateOfPeriod";
import { periodName } from "../../core/planning/series/periodName";
import type { TimeSeries } from "../../core/planning/series/TimeSeries";
import { isBlank } from "../argumentWord";
import type { CellValue } from "../CellValue";
import type { CellGrid, NamedGrid } from "../gridShape";
import type { DateSystem } from "../serialDate";
import { observationsFromCells, type Observation } from "./observationsFromCells";
import { periodsFromCells } from "./periodsFromCells";
import { withoutEndGaps } from "./withoutEndGaps";

/** A history as a call gives it. */
export interface SeriesFromCells {
  readonly series: TimeSeries;
  /** What was done to read it. */
  readonly notes: readonly ForecastNote[];
  /** Whether periods have dates; else they are numbered. */
  readonly isDated: boolean;
  /** A period as the call writes periods; null where they are numbered. */
  readonly periodCell: (position: number) => CellValue;
}

/** Thirteen years of days: more would hold Excel up. */
const longest = 5_000;

/**
 * The series of a call's history, from its first value to its last: dates in any order, values of the same period added up,
 * blanks as gaps.
 * @throws HISTORY_EMPTY when no cell holds a number, HISTORY_TOO_LONG, and what the cells and their calendar throw.
 */
export function seriesFromCells(
  history: NamedGrid,
  dates: CellGrid | null,
  system: DateSystem,
): SeriesFromCells {
  const { isDated, rows } = observationsFromCells(history, dates);
  if (rows.every(({ value }) => value === null)) throw financeError("HISTORY_EMPTY", {});
  const read = isDated ? dated(rows, system) : numbered(rows);
  const { length: count } = read.series.values;
  if (count > longest)
    throw financeError("HISTORY_TOO_LONG", { argument: history.name, count, limit: longest });
  return read;
}

function numbered(rows: readonly Observation[]): SeriesFromCells {
  const { leading, values } = withoutEndGaps(rows.map(({ value }) => value));
  const calendar: Calendar = { step: "index", first: null, firstNumber: leading + 1 };
  return {
    series: { calendar, values },
    notes: [],
    isDated: false,
    periodCell: () => null,
  };
}

function dated(rows: readonly Observation[], system: DateSystem): SeriesFromCells {
  const given = rows.filter(({ value, date }) => value !== null || !isBlank(date));
  const { periods, cellOf } = periodsFromCells(given, system);
  const used = between(given.map(({ value }, index) => ({ value, day: periods[index]!.first })));
  const { calendar, positions } = calendarOf(used.map(({ day }) => day));
  const values: (number | null)[] = [];
  const doubles = new Set<number>();
  for (const [index, { value }] of used.entries()) {
    const position = positions[index]!;
    const before = values[position] ?? null;
    if (before !== null && value !== null) doubles.add(position);
    values[position] = before === null ? value : before + (value ?? 0);
  }
  return {
    series: { calendar, values: Array.from(values, (value) => value ?? null) },
    notes: doubles.size === 0 ? [] : [addedUp(calendar, [...doubles])],
    isDated: calendar.first !== null,
    periodCell: (position) => {
      const date = dateOfPeriod(calendar, position);
      return date === null ? null : cellOf(calendar, position, date);
    },
  };
}

interface DatedValue {
  readonly value: number | null;
  readonly day: IsoDate;
}

/** Without the periods before the first value and after the last: those are no gaps. */
function between(given: readonly DatedValue[]): DatedValue[] {
  const days = given
    .filter(({ value }) => value !== null)
    .map(({ day }) => day)
    .sort();
  return given.filter(({ day }) => day >= days[0]! && day <= days.at(-1)!);
}

function addedUp(calendar: Calendar, positions: readonly number[]): ForecastNote {
  const names = positions.map((position) => periodName(calendar, position)).join(", ");
  const text = `Values of the same period were added up: ${names}.`;
  return { code: "ADDED_UP", text, positions };
}

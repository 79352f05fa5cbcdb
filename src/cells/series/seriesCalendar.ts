import { endOfMonth, type IsoDate } from "../../core/dates/isoDate";
import { containsPeriod, monthOf, periodLabel, type Period } from "../../core/dates/period";
import { FinanceError, financeError } from "../../core/errors/financeError";
import type { Calendar } from "../../core/planning/series/Calendar";
import { calendarOf } from "../../core/planning/series/calendarOf";
import { positionOf } from "../../core/planning/series/positionOf";
import type { Finding } from "../problems";
import { lengthInMonths } from "./lengthInMonths";
import type { PlacedStamp } from "./StampAxis";

export interface SeriesCalendar {
  readonly calendar: Calendar;
  /** Of each stamp; null for one that is not of the calendar: a year beside its months, or before the first observation. */
  readonly positions: readonly (number | null)[];
  readonly findings: readonly Finding[];
}

interface PlacedPeriod extends PlacedStamp {
  readonly stamp: Period;
}

/**
 * The calendar of a table's stamps: by how long the periods are where they say so, by the days between them where they are
 * days. Longer periods that hold shorter ones are subtotals, and left out.
 * @param isObserved Whether a stamp has a value: period 0 is the earliest that has one.
 * @throws PERIODS_MIXED naming two cells where the periods are of several lengths, or come in uneven steps.
 */
export function seriesCalendar(
  stamps: readonly PlacedStamp[],
  isObserved: (index: number) => boolean,
): SeriesCalendar {
  if (stamps.every(({ stamp }) => typeof stamp === "number")) return numbered(stamps, isObserved);
  const periods = asMonths(stamps as readonly PlacedPeriod[]);
  const shortest = Math.min(...periods.map(({ stamp }) => lengthInMonths(stamp)));
  const own = periods.map(({ stamp }) => lengthInMonths(stamp) === shortest);
  const subtotals = periods.filter((_, index) => !own[index]);
  refuseMixed(
    subtotals,
    periods.filter((_, index) => own[index]),
  );
  const seen = periods.filter((_, index) => own[index] && isObserved(index));
  const earliest = seen.map(({ stamp }) => stamp.first).sort()[0] ?? periods[0]!.stamp.first;
  const used = periods.filter(({ stamp }, index) => own[index] && stamp.first >= earliest);
  const { calendar, positionOfDay } = calendarFrom(used, shortest);
  const positions = periods.map(({ stamp }, index) =>
    own[index] && stamp.first >= earliest ? positionOfDay(stamp.first) : null,
  );
  return { calendar, positions, findings: subtotalsFinding(subtotals) };
}

function numbered(stamps: readonly PlacedStamp[], isObserved: (index: number) => boolean): SeriesCalendar {
  const numbers = stamps.map(({ stamp }) => stamp as number);
  const observed = numbers.filter((_, index) => isObserved(index));
  const first = Math.min(...(observed.length > 0 ? observed : numbers));
  const positions = numbers.map((number) => (number < first ? null : number - first));
  return { calendar: { step: "index", first: null, firstNumber: first }, positions, findings: [] };
}

/** Days that stand among months, all of them firsts or all ends of a month, are months: Excel makes a day of "Jan 2025". */
function asMonths(periods: readonly PlacedPeriod[]): readonly PlacedPeriod[] {
  const days = periods.map(({ stamp }) => stamp).filter(isDay);
  if (days.length === 0 || days.length === periods.length) return periods;
  const areFirsts = days.every(({ first }) => first.endsWith("-01"));
  if (!areFirsts && !days.every(({ first }) => first === endOfMonth(first))) return periods;
  return periods.map((each) => (isDay(each.stamp) ? { ...each, stamp: monthOf(each.stamp.first) } : each));
}

function isDay({ first, last }: Period): boolean {
  return first === last;
}

function refuseMixed(longer: readonly PlacedPeriod[], shorter: readonly PlacedPeriod[]): void {
  for (const { stamp, place } of longer) {
    if (shorter.some((each) => containsPeriod(stamp, each.stamp))) continue;
    const other = shorter[0]!;
    throw financeError("PERIODS_MIXED", {
      first: `${other.place} (${periodLabel(other.stamp)})`,
      second: `${place} (${periodLabel(stamp)})`,
      why: "they are of different lengths",
    });
  }
}

function subtotalsFinding(subtotals: readonly PlacedPeriod[]): readonly Finding[] {
  const [first] = subtotals;
  if (!first) return [];
  const text =
    `${subtotals.length} period(s) that hold shorter ones are subtotals and left out: ` +
    `${subtotals.map(({ stamp }) => periodLabel(stamp)).join(", ")}.`;
  return [{ code: "SUBTOTALS_LEFT_OUT", text, rows: subtotals.length, cell: first.place }];
}

const steps: Readonly<Record<number, Omit<Calendar, "first">>> = {
  1: { step: "month" },
  3: { step: "quarter" },
  6: { step: "quarter", every: 2 },
  12: { step: "year" },
};

function calendarFrom(
  periods: readonly PlacedPeriod[],
  length: number,
): { readonly calendar: Calendar; readonly positionOfDay: (day: IsoDate) => number } {
  const days = periods.map(({ stamp }) => stamp.first);
  const step = steps[length];
  const first = days.reduce((earliest, day) => (day < earliest ? day : earliest));
  if (step) {
    const calendar: Calendar = { ...step, first };
    return { calendar, positionOfDay: (day) => positionOf(calendar, day)! };
  }
  try {
    const { calendar, positions } = calendarOf(days);
    const byDay = new Map(days.map((day, index) => [day, positions[index]!]));
    return { calendar, positionOfDay: (day) => byDay.get(day)! };
  } catch (error) {
    throw withCells(error, periods);
  }
}

/** Of days in uneven steps the calendar names two; a reader wants their cells. */
function withCells(error: unknown, periods: readonly PlacedPeriod[]): unknown {
  if (!(error instanceof FinanceError) || error.code !== "DATES_UNEVEN") return error;
  const cellOf = (day: string | number | undefined): string =>
    `${periods.find(({ stamp }) => stamp.first === day)!.place} (${day})`;
  const { from, to, step, usual } = error.slots;
  return financeError("PERIODS_MIXED", {
    first: cellOf(from),
    second: cellOf(to),
    why: `from one to the other is ${step}, expected ${usual}`,
  });
}

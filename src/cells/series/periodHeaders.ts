import { dayNumber, endOfMonth, type IsoDate } from "../../core/dates/isoDate";
import type { Period } from "../../core/dates/period";
import { periodFromNumber } from "../periodColumn";
import { dayOrderOf, periodFromText, type PeriodTextOptions } from "../periodText";
import type { SeriesOptions } from "./SeriesOptions";
import type { Stamp } from "./Stamp";
import { valueRank } from "./valueHeaders";

const digits = /^\d+(?:\.\d+)?$/;
const fewest = 2;
/** Days between periods beyond which bare numbers are rather amounts: five years. */
const farApart = 1_830;

/**
 * The periods that headers name, by column. Bare numbers count only where they can hardly be amounts: years or months in
 * order, first or last days of months, days equally far apart, or 1, 2, 3 and so on. Where headers name actuals and budget
 * beside their periods ("Jan 2025 Actual"), those that are asked for count.
 * @param holds What such headers may name.
 * @returns None where fewer than two do.
 */
export function periodHeaders(
  headers: readonly string[],
  { system, ...options }: SeriesOptions,
  holds: readonly ("history" | "plan")[] = [options.holds ?? "history"],
): ReadonlyMap<number, Stamp> {
  const dayOrder = options.dayOrder ?? dayOrderOf(headers);
  const reading: PeriodTextOptions = dayOrder ? { ...options, dayOrder } : options;
  const named = new Map<number, Period>();
  const bare = new Map<number, Period>();
  headers.forEach((header, index) => {
    if (digits.test(header)) {
      const read = periodFromNumber(Number(header), system, options.fiscalYearStart);
      if (read && read.period.first >= "1950-01-01" && read.period.first < "2150")
        bare.set(index, read.period);
    } else if (/\d/.test(header)) {
      const period = periodFromText(header, reading) ?? measuredPeriod(header, holds, reading);
      if (period) named.set(index, period);
    }
  });
  if (named.size === 0 && bare.size < fewest) return numbered(headers);
  if (isInOrder([...bare.values()])) for (const [index, period] of bare) named.set(index, period);
  return countOfShortest([...named.values()]) < fewest ? new Map() : named;
}

/** The period before a word such as "Actual". */
function measuredPeriod(
  header: string,
  holds: readonly ("history" | "plan")[],
  reading: PeriodTextOptions,
): Period | null {
  const [, period, measure] = /^(.+)\s(\S+)$/.exec(header) ?? [];
  if (period === undefined || holds.every((each) => valueRank(measure!, each) === Infinity)) return null;
  return periodFromText(period, reading);
}

/** Of years beside their months, the months: a row of data may hold a date and its year. */
function countOfShortest(periods: readonly Period[]): number {
  const lengths = periods.map(({ first, last }) => dayNumber(last) - dayNumber(first));
  const shortest = Math.min(...lengths);
  return lengths.filter((length) => length <= shortest + 3).length;
}

/** Headers 1, 2, 3 and so on, to the last column. */
function numbered(headers: readonly string[]): ReadonlyMap<number, Stamp> {
  const first = headers.findIndex((header) => header === "1" || header === "0");
  const own = headers.slice(first).map(Number);
  const isCount = first >= 0 && own.length > fewest && own.every((number, at) => number === own[0]! + at);
  return new Map(isCount ? own.map((number, at) => [first + at, number]) : []);
}

function isInOrder(periods: readonly Period[]): boolean {
  const days = periods.map(({ first }) => dayNumber(first));
  const gaps = days.slice(1).map((day, at) => day - days[at]!);
  if (!gaps.every((gap) => gap > 0) && !gaps.every((gap) => gap < 0)) return false;
  if (gaps.some((gap) => Math.abs(gap) > farApart)) return false;
  const single = periods.filter(({ first, last }) => first === last);
  if (single.length < periods.length) return single.length === 0;
  const dates = periods.map(({ first }) => first);
  return (
    dates.every((date) => date.endsWith("-01")) ||
    dates.every(isMonthEnd) ||
    (gaps.length > 1 && gaps.every((gap) => gap === gaps[0]))
  );
}

function isMonthEnd(date: IsoDate): boolean {
  return date === endOfMonth(date);
}

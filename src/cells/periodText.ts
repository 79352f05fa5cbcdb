import { addMonths, isoDateOf } from "../core/dates/isoDate";
import { dayPeriod, monthPeriod, quarterPeriod, spanOf, yearPeriod, type Period } from "../core/dates/period";

export interface PeriodTextOptions {
  /** Month (1 to 12) in which the fiscal year begins; 1 when omitted. */
  readonly fiscalYearStart?: number;
  /** How 03/04/2026 reads; without it such a date is refused. */
  readonly dayOrder?: "dmy" | "mdy";
}

/** First letters of the month names in English, German, French and Spanish. */
const monthNames: readonly (readonly string[])[] = [
  ["jan", "ene"],
  ["feb", "fév", "fev"],
  ["mar", "mär", "mrz"],
  ["apr", "avr", "abr"],
  ["may", "mai"],
  ["jun", "juin"],
  ["jul", "juil"],
  ["aug", "aoû", "aou", "ago"],
  ["sep"],
  ["oct", "okt"],
  ["nov"],
  ["dec", "dez", "déc", "dic"],
];

function monthFromName(name: string): number | null {
  const lower = name.toLowerCase();
  const index = monthNames.findIndex((starts) => starts.some((start) => lower.startsWith(start)));
  return index < 0 ? null : index + 1;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

type Reader = (match: RegExpExecArray, options: PeriodTextOptions) => Period | null;

const day = (year: number, month: number, dayOfMonth: number): Period | null => {
  const date = isoDateOf(year, month, dayOfMonth);
  return date && dayPeriod(date);
};
const month = (year: number, monthOfYear: number): Period | null =>
  monthOfYear >= 1 && monthOfYear <= 12 ? monthPeriod(year, monthOfYear) : null;

/** The nth month of a fiscal year. */
const fiscalMonth = (year: number, number: number, start: number): Period | null => {
  if (!(number >= 1 && number <= 12)) return null;
  const first = addMonths(yearPeriod(year, start).first, number - 1);
  return month(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
};

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/, (m) => day(+m[1]!, +m[2]!, +m[3]!)],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (m) => day(+m[3]!, +m[2]!, +m[1]!)],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, (m, { dayOrder }) => slashed(+m[1]!, +m[2]!, +m[3]!, dayOrder)],
  [
    /^(\d{1,2})[ -](\p{L}{3,})\.?[ -](\d{4}|\d{2})$/u,
    (m) => named(m[2]!, (n) => day(fullYear(m[3]!), n, +m[1]!)),
  ],
  [/^((?:19|20|21)\d{2})(0[1-9]|1[0-2])([0-3]\d)$/, (m) => day(+m[1]!, +m[2]!, +m[3]!)],
  [/^((?:19|20|21)\d{2})(0[1-9]|1[0-2])$/, (m) => month(+m[1]!, +m[2]!)],
  [/^(\d{4})[-/.](\d{1,2})$/, (m) => month(+m[1]!, +m[2]!)],
  [/^(\d{1,2})[-/.](\d{4})$/, (m) => month(+m[2]!, +m[1]!)],
  [/^(\p{L}{3,})\.?[ -]'?(\d{4}|\d{2})$/u, (m) => named(m[1]!, (n) => month(fullYear(m[2]!), n))],
  [/^(\d{4})[ -](\p{L}{3,})\.?$/u, (m) => named(m[2]!, (n) => month(+m[1]!, n))],
  [
    /^(?:FY ?)?(\d{4})[ -]?[PM](\d{1,2})$/i,
    (m, { fiscalYearStart = 1 }) => fiscalMonth(+m[1]!, +m[2]!, fiscalYearStart),
  ],
  [
    /^[PM](\d{1,2})[ -]?(?:FY ?)?(\d{4})$/i,
    (m, { fiscalYearStart = 1 }) => fiscalMonth(+m[2]!, +m[1]!, fiscalYearStart),
  ],
  [
    /^(?:FY ?)?(\d{4})[ -]?Q([1-4])$/i,
    (m, { fiscalYearStart }) => quarterPeriod(+m[1]!, +m[2]!, fiscalYearStart),
  ],
  [
    /^Q([1-4])[ -]?(?:FY ?)?(\d{4})$/i,
    (m, { fiscalYearStart }) => quarterPeriod(+m[2]!, +m[1]!, fiscalYearStart),
  ],
  [/^(?:FY ?)?((?:19|20|21)\d{2})$/i, (m, { fiscalYearStart }) => yearPeriod(+m[1]!, fiscalYearStart)],
  [/^FY ?'?(\d{2})$/i, (m, { fiscalYearStart }) => yearPeriod(fullYear(m[1]!), fiscalYearStart)],
];

function named(name: string, period: (month: number) => Period | null): Period | null {
  const number = monthFromName(name);
  return number === null ? null : period(number);
}

function slashed(a: number, b: number, year: number, order: "dmy" | "mdy" | undefined): Period | null {
  if (order) return order === "dmy" ? day(year, b, a) : day(year, a, b);
  if (a === b || b > 12) return day(year, a, b);
  return a > 12 ? day(year, b, a) : null;
}

/** As messages name an order of day and month. */
export const dayOrderWords = { dmy: "day first", mdy: "month first" } as const;

/** The order of day and month in a column of dates with slashes: what its days above the twelfth tell, where they agree. */
export function dayOrderOf(texts: Iterable<string>): "dmy" | "mdy" | undefined {
  const told = new Set<"dmy" | "mdy">();
  for (const text of texts) {
    const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}$/.exec(text.trim());
    if (match && +match[1]! > 12) told.add("dmy");
    if (match && +match[2]! > 12) told.add("mdy");
  }
  return told.size === 1 ? [...told][0] : undefined;
}

/** Whether the text is a date that reads two ways, such as 03/04/2026. */
export function isAmbiguousDate(text: string): boolean {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}$/.exec(text.trim());
  return match !== null && +match[1]! <= 12 && +match[2]! <= 12 && match[1] !== match[2];
}

/**
 * The period that a text names: a day, a month, a quarter or a year.
 * @returns null where it names none, or could be read two ways.
 * @example periodFromText("Mar 2026") // => { first: "2026-03-01", last: "2026-03-31" }
 */
export function periodFromText(text: string, options: PeriodTextOptions = {}): Period | null {
  const trimmed = text.trim();
  for (const [pattern, read] of readers) {
    const match = pattern.exec(trimmed);
    if (match) return read(match, options);
  }
  return null;
}

/** The span that "2010-12..2011-11", or a single period, names. */
export function spanFromText(text: string, options: PeriodTextOptions = {}): Period | null {
  const [from, to = from, ...rest] = text.split("..");
  const first = periodFromText(from ?? "", options);
  const last = periodFromText(to ?? "", options);
  return first && last && rest.length === 0 ? spanOf(first, last) : null;
}

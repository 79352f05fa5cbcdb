import { dayFromSerial, daysInMonth, serialFromDay } from "./serialDate";

/** What reading a date depends on. */
export interface DateSetting {
  readonly dateSystem: 1900 | 1904;
  /** Supplies the year of a date typed without one. */
  readonly today?: number | undefined;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const fullMonthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const timePattern = /(?:^|\s+)(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d+)?)?(?:\s*([AaPp])[Mm]?)?$/;
const hourPattern = /(?:^|\s+)(\d{1,2})\s+([AaPp])[Mm]?$/;

/** The serial number of a date, time or both as typed in an en-US Excel or in ISO order; null when it is none. */
export function serialFromDateText(text: string, setting: DateSetting): number | null {
  const time = timePattern.exec(text) ?? hourOnly(text);
  if (!time) return dateSerial(text, setting);
  const share = dayShare(time);
  if (share === null) return null;
  const date = text.slice(0, time.index).trim();
  if (date === "") return share;
  const day = dateSerial(date, setting);
  return day === null ? null : day + share;
}

function hourOnly(text: string): RegExpExecArray | null {
  const match = hourPattern.exec(text);
  if (match) match.splice(1, 2, match[1] ?? "", "0", "0", "", match[2] ?? "");
  return match;
}

function dayShare(match: RegExpExecArray): number | null {
  const [, hourText, minuteText, secondText = "0", fractionText = "", half] = match;
  let hours = Number(hourText);
  const minutes = Number(minuteText);
  const seconds = Number(`${secondText}${fractionText}`);
  if (minutes > 59 || seconds >= 60) return null;
  if (half) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

function dateSerial(text: string, setting: DateSetting): number | null {
  return /[A-Za-z]/.test(text) ? namedMonth(text, setting) : numeric(text, setting);
}

function numeric(text: string, setting: DateSetting): number | null {
  const match = /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!match) return null;
  const [, first = "", , second = "", third] = match;
  if (first.length === 4) {
    return day(Number(first), Number(second), third === undefined ? 1 : Number(third), setting);
  }
  if (third !== undefined) {
    return third.length === 3 ? null : day(fullYear(third), Number(first), Number(second), setting);
  }
  if (second.length === 4) return day(Number(second), Number(first), 1, setting);
  return monthAndOther(Number(first), second, setting);
}

function namedMonth(text: string, setting: DateSetting): number | null {
  const dayFirst = /^(\d{1,2})[\s-]*([A-Za-z]{3,9})\.?(?:[\s,-]+(\d{4}|\d{1,2}))?$/.exec(text);
  if (dayFirst) {
    const month = monthNumber(dayFirst[2] ?? "");
    if (!month) return null;
    const year = dayFirst[3] === undefined ? thisYear(setting) : fullYear(dayFirst[3]);
    return year === null ? null : day(year, month, Number(dayFirst[1]), setting);
  }
  const monthFirst = /^([A-Za-z]{3,9})\.?[\s-]*(\d{1,4})(?:(?:\s*,\s*|\s+|-)(\d{4}|\d{2}))?$/.exec(text);
  if (!monthFirst) return null;
  const month = monthNumber(monthFirst[1] ?? "");
  const second = monthFirst[2] ?? "";
  if (!month || second.length === 3) return null;
  if (monthFirst[3] !== undefined) return day(fullYear(monthFirst[3]), month, Number(second), setting);
  return second.length === 4 ? day(Number(second), month, 1, setting) : monthAndOther(month, second, setting);
}

/** "1-2" and "Jan-24" are days of this year; "1-45" and "Jan-45" are months of a year. */
function monthAndOther(month: number, other: string, setting: DateSetting): number | null {
  const year = thisYear(setting);
  const number = Number(other);
  if (number >= 1 && number <= 31) {
    if (year === null) return null;
    if (month >= 1 && month <= 12 && number <= daysInMonth(year, month, setting.dateSystem)) {
      return day(year, month, number, setting);
    }
  }
  return day(fullYear(other), month, 1, setting);
}

function monthNumber(name: string): number | null {
  const lower = name.toLowerCase();
  const index = lower.length === 3 ? monthNames.indexOf(lower) : fullMonthNames.indexOf(lower);
  return index < 0 ? null : index + 1;
}

/** Two digits up to 29 are 20xx, the others 19xx. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function thisYear({ today, dateSystem }: DateSetting): number | null {
  return today === undefined ? null : (dayFromSerial(today, dateSystem)?.year ?? null);
}

function day(year: number, month: number, dayOfMonth: number, { dateSystem }: DateSetting): number | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || year < 1900 || year > 9999) return null;
  if (dayOfMonth > daysInMonth(year, month, dateSystem)) return null;
  const serial = serialFromDay(year, month, dayOfMonth, dateSystem);
  return Number.isNaN(serial) ? null : serial;
}

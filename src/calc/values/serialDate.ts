const daysBefore1970 = 25_569;
const daysOf1904System = 1462;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Last serial Excel knows, 31 December 9999, in the 1900 system. */
const lastSerial = 2_958_465;

/**
 * Serial number of a day; months and days outside their range carry over, as DATE does. Serial 60 is the
 * 29 February 1900 that never was, which Excel keeps for compatibility with Lotus 1-2-3.
 * @returns NaN outside Excel's calendar.
 */
export function serialFromDay(year: number, month: number, day: number, dateSystem: 1900 | 1904): number {
  const monthIndex = year * 12 + month - 1;
  const start = new Date(0);
  start.setUTCFullYear(Math.floor(monthIndex / 12), ((monthIndex % 12) + 12) % 12, 1);
  const days = start.getTime() / 86_400_000;
  const first = days + daysBefore1970;
  const serial = (first < 61 ? first - 1 : first) + day - 1;
  const shifted = dateSystem === 1904 ? serial - daysOf1904System : serial;
  return shifted < 0 || serial > lastSerial ? NaN : shifted;
}

/** The day of a serial number, its time of day dropped; null outside Excel's calendar. */
export function dayFromSerial(serial: number, dateSystem: 1900 | 1904): CalendarDay | null {
  const whole = Math.floor(serial) + (dateSystem === 1904 ? daysOf1904System : 0);
  if (!(serial >= 0) || whole > lastSerial) return null;
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  // Serial 0 shows as 0 January 1900.
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date((whole - daysBefore1970 + (whole < 60 ? 1 : 0)) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days of a month as Excel counts them: February 1900 has 29 in the 1900 system. */
export function daysInMonth(year: number, month: number, dateSystem: 1900 | 1904): number {
  if (year === 1900 && month === 2 && dateSystem === 1900) return 29;
  return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
}

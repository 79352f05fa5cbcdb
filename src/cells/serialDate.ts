import { dayNumber, isoDateFromDayNumber, type IsoDate } from "../core/dates/isoDate";

export type DateSystem = 1900 | 1904;

/** Serial of 1970-01-01 in each date system. */
const epochSerial: Readonly<Record<DateSystem, number>> = { 1900: 25_569, 1904: 24_107 };
const lastSerial: Readonly<Record<DateSystem, number>> = { 1900: 2_958_465, 1904: 2_957_003 };

/**
 * The day of a serial number; a time of day is dropped.
 * @returns null outside the calendar of Excel, and for serial 60 of the 1900 system: 29 February 1900 never was.
 */
export function dateFromSerial(serial: number, system: DateSystem): IsoDate | null {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= lastSerial[system])) return null;
  if (system === 1904) return isoDateFromDayNumber(day - epochSerial[1904]);
  if (day === 60) return null;
  return isoDateFromDayNumber(day - epochSerial[1900] + (day < 60 ? 1 : 0));
}

/** The serial number of a day in a workbook's date system. */
export function serialFromDate(date: IsoDate, system: DateSystem): number {
  return serialFromDayNumber(dayNumber(date), system);
}

/** The serial number of a day counted from 1970-01-01. */
export function serialFromDayNumber(day: number, system: DateSystem): number {
  const serial = day + epochSerial[system];
  return system === 1900 && serial < 61 ? serial - 1 : serial;
}

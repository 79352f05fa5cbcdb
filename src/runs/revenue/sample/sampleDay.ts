import { addDays, addMonths, isoDate, type IsoDate } from "../../../core/dates/isoDate";

/** The sample's book tells what happened from here … */
export const sampleFirstDay = isoDate("2024-01-01");
/** … to here; what is planned goes on. */
export const sampleLastDay = isoDate("2026-12-31");

/** A day some months after another; 2.5 is two months and a half. */
export function sampleDay(start: IsoDate, months: number): IsoDate {
  const whole = Math.floor(months);
  return addDays(addMonths(start, whole), Math.round((months - whole) * 30));
}

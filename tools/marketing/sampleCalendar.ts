import { serialFromDate } from "../../src/cells/serialDate";
import { isoDate } from "../../src/core/dates/isoDate";

/** Weeks of the sample: from Monday 5 January to Sunday 5 July 2026. */
export const sampleWeeks = 26;

const start = serialFromDate(isoDate("2026-01-05"), 1900);

export const minutesOfWeek = 7 * 24 * 60;

/** Serial of the Monday on which a week begins. */
export function mondayOf(week: number): number {
  return start + 7 * week;
}

/** Serial of a minute, counted from the beginning of the first week. */
export function serialOfMinute(minute: number): number {
  return start + minute / (24 * 60);
}

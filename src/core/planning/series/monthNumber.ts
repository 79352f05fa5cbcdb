import { dateParts, type IsoDate } from "../../dates/isoDate";

/** Months from January of the year 0 to the month of a day. */
export function monthNumber(day: IsoDate): number {
  const { year, month } = dateParts(day);
  return year * 12 + month - 1;
}

import { addMonths, dateParts, dayNumber, type IsoDate } from "./isoDate";

/**
 * Years from one day to another: whole months, and the days of the broken one over its length.
 * @param to Not before `from`.
 * @example yearsBetween(isoDate("2024-02-29"), isoDate("2026-02-28")) // => 2
 */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  const start = dateParts(from);
  const end = dateParts(to);
  const touched = (end.year - start.year) * 12 + end.month - start.month;
  const months = addMonths(from, touched) > to ? touched - 1 : touched;
  const whole = dayNumber(addMonths(from, months));
  const length = dayNumber(addMonths(from, months + 1)) - whole;
  return (months + (dayNumber(to) - whole) / length) / 12;
}

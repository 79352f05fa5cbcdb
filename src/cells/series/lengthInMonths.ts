import { dateParts, dayNumber } from "../../core/dates/isoDate";
import { isWholeMonths, type Period } from "../../core/dates/period";

/** Months that a period has, where these are whole; 0 for a day, and a part of one that grows with its days for others. */
export function lengthInMonths(period: Period): number {
  if (period.first === period.last) return 0;
  if (!isWholeMonths(period)) return (dayNumber(period.last) - dayNumber(period.first) + 1) / 1000;
  const [from, to] = [dateParts(period.first), dateParts(period.last)];
  return (to.year - from.year) * 12 + to.month - from.month + 1;
}

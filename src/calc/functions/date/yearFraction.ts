import { CellError } from "../../../cells/CellValue";
import { dayFromSerial, daysInMonth, type CalendarDay } from "../../values/serialDate";
import { define } from "../define";
import { or, whole } from "../params";

function isLeap(year: number): boolean {
  return daysInMonth(year, 2, 1904) === 29;
}

function isEndOfFebruary({ year, month, day }: CalendarDay): boolean {
  return month === 2 && day === daysInMonth(year, 2, 1904);
}

/** Days between two dates where every month has 30 days, by the European or the American rule for the 31st. */
function daysOf30(from: CalendarDay, to: CalendarDay, isEuropean: boolean): number {
  let first = from.day;
  let last = to.day;
  if (isEuropean) {
    first = Math.min(first, 30);
    last = Math.min(last, 30);
  } else {
    if (isEndOfFebruary(from) && isEndOfFebruary(to)) last = 30;
    if (isEndOfFebruary(from)) first = 30;
    if (last === 31 && first >= 30) last = 30;
    first = Math.min(first, 30);
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

/** Length of the year that actual days are set against: up to a year that of the year, beyond it the average. */
function actualYear(from: CalendarDay, to: CalendarDay): number {
  const isLater = to.month > from.month || (to.month === from.month && to.day > from.day);
  const years = to.year - from.year;
  if (years === 0) return isLeap(from.year) ? 366 : 365;
  if (years === 1 && !isLater) {
    const beforeLeapDay = isLeap(from.year) && from.month <= 2;
    const afterLeapDay = isLeap(to.year) && (to.month > 2 || (to.month === 2 && to.day === 29));
    return beforeLeapDay || afterLeapDay ? 366 : 365;
  }
  let days = 0;
  for (let year = from.year; year <= to.year; year += 1) days += isLeap(year) ? 366 : 365;
  return days / (years + 1);
}

export const yearFraction = define({
  name: "YEARFRAC",
  takes: [whole, whole, or(whole, 0)],
  run([one, other, basis], { dates }) {
    const start = Math.min(one, other);
    const end = Math.max(one, other);
    const from = dayFromSerial(start, dates.dateSystem);
    const to = dayFromSerial(end, dates.dateSystem);
    if (!from || !to) return new CellError("#NUM!", "the date lies outside Excel's calendar");
    switch (basis) {
      case 0:
        return daysOf30(from, to, false) / 360;
      case 1:
        return (end - start) / actualYear(from, to);
      case 2:
        return (end - start) / 360;
      case 3:
        return (end - start) / 365;
      case 4:
        return daysOf30(from, to, true) / 360;
      default:
        return new CellError("#NUM!", "the basis is 0 to 4");
    }
  },
});

import { CellError } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import { dayFromSerial, daysInMonth, serialFromDay, type CalendarDay } from "../../values/serialDate";
import { serialFromDateText } from "../../values/serialFromDateText";
import { define } from "../define";
import { number, or, text, whole } from "../params";

function outside(): CellError {
  return new CellError("#NUM!", "the date lies outside Excel's calendar");
}

function serial(value: number): number | CellError {
  return Number.isNaN(value) ? outside() : value;
}

function partOf(name: string, part: keyof CalendarDay) {
  return define({
    name,
    takes: [number],
    run: ([value], { dates }) => dayFromSerial(value, dates.dateSystem)?.[part] ?? outside(),
  });
}

/** The day, or the last day where the month is shorter, a number of months away. */
function monthsAway(start: number, months: number, toEnd: boolean, { dates }: Scope): number | CellError {
  const from = dayFromSerial(start, dates.dateSystem);
  if (!from) return outside();
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  if (year < 1900 || year > 9999) return outside();
  const last = daysInMonth(year, month, dates.dateSystem);
  return serial(serialFromDay(year, month, toEnd ? last : Math.min(from.day, last), dates.dateSystem));
}

/** Day of the week on which each kind of counting starts, Sunday being 0. */
const weekStarts = new Map([
  [1, 0],
  [2, 1],
  [3, 1],
  [11, 1],
  [12, 2],
  [13, 3],
  [14, 4],
  [15, 5],
  [16, 6],
  [17, 0],
]);

export const dateFunctions = [
  define({
    name: "DATE",
    takes: [whole, whole, whole],
    run([year, month, day], { dates }) {
      if (year < 0 || year > 9999) return outside();
      return serial(serialFromDay(year < 1900 ? year + 1900 : year, month, day, dates.dateSystem));
    },
  }),
  partOf("YEAR", "year"),
  partOf("MONTH", "month"),
  partOf("DAY", "day"),
  define({
    name: "EDATE",
    takes: [number, whole],
    run: ([start, months], scope) => monthsAway(start, months, false, scope),
  }),
  define({
    name: "EOMONTH",
    takes: [number, whole],
    run: ([start, months], scope) => monthsAway(start, months, true, scope),
  }),
  define({
    name: "DATEVALUE",
    takes: [text],
    run([value], { dates }) {
      const found = serialFromDateText(value.trim(), dates);
      return found === null ? new CellError("#VALUE!", `"${value}" is not a date`) : Math.floor(found);
    },
  }),
  define({
    name: "WEEKDAY",
    takes: [number, or(whole, 1)],
    run([value, kind], { dates }) {
      const start = weekStarts.get(kind);
      if (start === undefined || !dayFromSerial(value, dates.dateSystem)) return outside();
      // Serial 1 of the 1900 system counts as a Sunday, serial 0 of the 1904 system is a Friday.
      const sinceSunday = Math.floor(value) + (dates.dateSystem === 1904 ? 5 : 6);
      return ((sinceSunday - start + 7) % 7) + (kind === 3 ? 0 : 1);
    },
  }),
  define({
    name: "DAYS",
    takes: [number, number],
    run: ([end, start]) => Math.trunc(end) - Math.trunc(start),
  }),
  define({
    name: "TODAY",
    takes: [],
    isVolatile: true,
    run: (_, { dates }) => dates.today ?? new CellError("#N/A", "the calculator was not told today's date"),
  }),
];

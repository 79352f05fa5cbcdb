import fc from "fast-check";
import {
  addDays,
  addMonths,
  dateParts,
  dayNumber,
  daysInMonth,
  endOfMonth,
  isoDate,
  isoDateFromDayNumber,
  isoDateOf,
} from "../../../src/core/dates/isoDate";
import { seeds } from "../../support/seeds";

test.each(["2026-03-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is a day", (text) => {
  expect(isoDate(text)).toBe(text);
});

test.each([
  "2026-02-29",
  "1900-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "2026-1-1",
  "31.03.2026",
  "",
])("%j is no day of the calendar", (text) => {
  expect(() => isoDate(text)).toThrow(expect.objectContaining({ code: "DATE_UNREADABLE" }));
});

test.each([
  [2024, 2, 29],
  [2026, 2, 28],
  [1900, 2, 28],
  [2000, 2, 29],
  [2026, 4, 30],
  [2026, 12, 31],
])("%d-%d has %d days", (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-08-31", 1, "2026-09-30"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2024-02-29", -48, "2020-02-29"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-05-31", 0, "2026-05-31"],
])("%s plus %d months is %s", (from, months, expected) => {
  expect(addMonths(isoDate(from), months)).toBe(expected);
});

// Days on which some zones changed their clocks, or had no day at all (Samoa skipped 30 December 2011).
test.each([
  ["2011-12-29", 1, "2011-12-30"],
  ["2011-12-30", 1, "2011-12-31"],
  ["2018-11-03", 1, "2018-11-04"],
  ["2018-11-04", 1, "2018-11-05"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2026-01-01", 365, "2027-01-01"],
])("%s plus %d days is %s", (from, days, expected) => {
  expect(addDays(isoDate(from), days)).toBe(expected);
});

test.each([
  ["1970-01-01", 0],
  ["1969-12-31", -1],
  ["2000-01-01", 10_957],
  ["1899-12-30", -25_569],
])("%s is day %d", (date, day) => {
  expect(dayNumber(isoDate(date))).toBe(day);
});

test("the end of a month is its last day", () => {
  expect(endOfMonth(isoDate("2024-02-10"))).toBe("2024-02-29");
  expect(endOfMonth(isoDate("2026-12-31"))).toBe("2026-12-31");
});

test("the parts of a date make it again; a day that is none is null", () => {
  const { year, month, day } = dateParts(isoDate("2026-03-31"));
  expect(isoDateOf(year, month, day)).toBe("2026-03-31");
  expect(isoDateOf(2026, 2, 29)).toBeNull();
  expect(isoDateOf(2026, 13, 1)).toBeNull();
});

const days = fc.integer({ min: dayNumber(isoDate("1900-01-01")), max: dayNumber(isoDate("2199-12-31")) });

test("day number and date invert each other, and dates order as text", () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      const [first, second] = [isoDateFromDayNumber(one), isoDateFromDayNumber(other)];
      expect(dayNumber(first)).toBe(one);
      expect(first < second).toBe(one < other);
    }),
    seeds,
  );
});

test("months added stay in their month: the day is the same, or the last of a shorter month", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -1200, max: 1200 }), (from, months) => {
      const date = isoDateFromDayNumber(from);
      const later = dateParts(addMonths(date, months));
      const { year, month, day } = dateParts(date);
      expect(later.year * 12 + later.month).toBe(year * 12 + month + months);
      expect(later.day).toBe(Math.min(day, daysInMonth(later.year, later.month)));
    }),
    seeds,
  );
});

test("every day from 1600 to 2400 has the number that the platform's own calendar gives it", () => {
  const [from, to] = ["1600-01-01", "2400-12-31"].map((day) => dayNumber(isoDate(day)));
  const wrong: string[] = [];
  for (let day = from!; day <= to!; day++) {
    const date = isoDateFromDayNumber(day);
    const theirs = new Date(day * 86_400_000).toISOString().slice(0, 10);
    if (date !== theirs || dayNumber(date) !== day) wrong.push(date);
  }
  expect(wrong).toEqual([]);
});

import { isoDate } from "../../../../src/core/dates/isoDate";
import type { Calendar } from "../../../../src/core/planning/series/Calendar";
import { dateOfPeriod } from "../../../../src/core/planning/series/dateOfPeriod";
import { monthsOfPeriod } from "../../../../src/core/planning/series/monthsOfPeriod";
import { periodName } from "../../../../src/core/planning/series/periodName";
import { periodsPerYear } from "../../../../src/core/planning/series/periodsPerYear";
import { positionOf } from "../../../../src/core/planning/series/positionOf";

const calendar = (step: Calendar["step"], first: string, more: Partial<Calendar> = {}): Calendar => ({
  step,
  first: isoDate(first),
  ...more,
});
const atMonthEnd = true;
const numbered: Calendar = { step: "index", first: null };

test.each<[Calendar, number, string]>([
  [calendar("month", "2026-01-31", { atMonthEnd }), 2, "2026-03"],
  [calendar("month", "2026-01-01", { every: 2 }), 1, "2026-03..2026-04"],
  [calendar("quarter", "2025-12-31", { atMonthEnd }), 1, "2026-Q1"],
  [calendar("quarter", "2026-01-01"), 0, "2026-Q1"],
  // "Mar 2026" reads as 2026-03-01 and names the quarter that ends with it.
  [calendar("quarter", "2026-03-01"), 0, "2026-Q1"],
  [calendar("quarter", "2026-02-15"), 0, "2026-Q1"],
  [calendar("quarter", "2026-02-01"), 0, "2026-02..2026-04"],
  [calendar("quarter", "2026-01-31", { atMonthEnd }), 1, "2026-02..2026-04"],
  [calendar("quarter", "2025-12-31", { atMonthEnd, every: 2 }), 1, "2026-01..2026-06"],
  [calendar("year", "2025-12-31", { atMonthEnd }), 1, "2026"],
  [calendar("year", "2025-01-01"), 1, "2026"],
  [calendar("year", "2025-06-15"), 1, "2026"],
  [calendar("year", "2025-07-01"), 0, "FY2026"],
  [calendar("year", "2025-06-30", { atMonthEnd }), 1, "FY2026"],
  [calendar("week", "2026-02-28"), 1, "2026-03-07"],
  [calendar("day", "2026-03-06"), 1, "2026-03-07"],
  [calendar("fiscal month", "2026-01-31", { lengths: [28, 28, 35] }), 3, "2026-05-02"],
  [numbered, 6, "7"],
  [{ ...numbered, firstNumber: 37 }, 6, "43"],
])("period %#: %j + %d is named %s", (of, position, name) => {
  expect(periodName(of, position)).toBe(name);
});

test.each<[Calendar, string, number | null]>([
  [calendar("month", "2026-01-31", { atMonthEnd }), "2026-03-01", 2],
  [calendar("month", "2026-01-01"), "2025-12-31", -1],
  [calendar("quarter", "2026-03-31", { atMonthEnd }), "2026-04-01", 1],
  [calendar("quarter", "2026-03-31", { atMonthEnd }), "2026-01-01", 0],
  [calendar("quarter", "2026-02-01"), "2026-04-30", 0],
  [calendar("year", "2025-06-30", { atMonthEnd }), "2025-07-01", 1],
  [calendar("year", "2025-07-01"), "2026-06-30", 0],
  [calendar("week", "2026-03-01"), "2026-03-08", 1],
  [calendar("week", "2026-03-01"), "2026-03-09", null],
  [calendar("week", "2026-03-01", { every: 2 }), "2026-03-08", null],
  [calendar("fiscal month", "2026-01-31", { lengths: [28, 28, 35] }), "2026-05-03", null],
  [calendar("day", "2026-03-06", { weekdays: [1, 2, 3, 4, 5] }), "2026-03-07", null],
  [calendar("day", "2026-03-06", { weekdays: [1, 2, 3, 4, 5] }), "2026-03-09", 1],
  [numbered, "2026-03-09", null],
])("of %j the day %s is in period %j", (of, day, position) => {
  expect(positionOf(of, isoDate(day))).toBe(position);
});

test("month-end and 30-day arithmetic: 31 January is followed by the ends of February, leap or not, and March", () => {
  const ends = calendar("month", "2023-12-31", { atMonthEnd });
  expect([1, 2, 3, 13, 14].map((position) => dateOfPeriod(ends, position))).toEqual([
    "2024-01-31",
    "2024-02-29",
    "2024-03-31",
    "2025-01-31",
    "2025-02-28",
  ]);
});

test("the 30th is clamped in February alone", () => {
  const thirtieth = calendar("month", "2026-02-28", { dayOfMonth: 30 });
  expect([-1, 0, 1, 2].map((position) => dateOfPeriod(thirtieth, position))).toEqual([
    "2026-01-30",
    "2026-02-28",
    "2026-03-30",
    "2026-04-30",
  ]);
});

test("there are no dates of numbered periods, nor beyond the years 1 to 9999", () => {
  expect(dateOfPeriod(numbered, 3)).toBeNull();
  for (const step of ["day", "week", "month", "quarter", "year"] as const) {
    expect(dateOfPeriod(calendar(step, "9999-12-01"), 40)).toBeNull();
    expect(dateOfPeriod(calendar(step, "0001-01-31"), -40)).toBeNull();
  }
  expect(monthsOfPeriod(calendar("year", "9998-07-01"), 1)).toBeNull();
  expect(periodName(calendar("year", "9998-07-01"), 5)).toBe("6");
});

test.each<[Calendar, number | null]>([
  [calendar("month", "2026-01-31"), 12],
  [calendar("month", "2026-01-31", { every: 2 }), 6],
  [calendar("quarter", "2026-01-31"), 4],
  [calendar("quarter", "2026-01-31", { every: 2 }), 2],
  [calendar("quarter", "2026-01-31", { lengths: [91] }), 4],
  [calendar("year", "2026-01-31"), 1],
  [calendar("fiscal month", "2026-01-31", { lengths: [28, 28, 35] }), 12],
  [calendar("fiscal month", "2026-01-31", { lengths: [28] }), 13],
  [calendar("week", "2026-01-31"), 52],
  [calendar("day", "2026-01-30"), 365],
  [calendar("day", "2026-01-30", { weekdays: [1, 2, 3, 4, 5] }), 260],
  [numbered, null],
])("%j has %j periods a year", (of, periods) => {
  expect(periodsPerYear(of)).toBe(periods);
});

import { isoDate } from "../../../src/core/dates/isoDate";
import {
  containsPeriod,
  dayPeriod,
  isWholeMonths,
  monthPeriod,
  periodLabel,
  priorYearOf,
  quarterPeriod,
  spanOf,
  yearPeriod,
  yearToDateOf,
  type Period,
} from "../../../src/core/dates/period";

function period(first: string, last: string): Period {
  return { first: isoDate(first), last: isoDate(last) };
}

test.each([
  ["a month", monthPeriod(2024, 2), ["2024-02-01", "2024-02-29"]],
  ["a quarter", quarterPeriod(2026, 1), ["2026-01-01", "2026-03-31"]],
  ["the last quarter", quarterPeriod(2026, 4), ["2026-10-01", "2026-12-31"]],
  ["a quarter of a fiscal year from July", quarterPeriod(2026, 3, 7), ["2026-01-01", "2026-03-31"]],
  ["a year", yearPeriod(2026), ["2026-01-01", "2026-12-31"]],
  ["a fiscal year from July, named by its end", yearPeriod(2026, 7), ["2025-07-01", "2026-06-30"]],
  ["a fiscal year from February", yearPeriod(2024, 2), ["2023-02-01", "2024-01-31"]],
  ["a day", dayPeriod(isoDate("2026-03-31")), ["2026-03-31", "2026-03-31"]],
  [
    "two months given backwards",
    spanOf(monthPeriod(2026, 3), monthPeriod(2025, 12)),
    ["2025-12-01", "2026-03-31"],
  ],
] as const)("%s runs from its first to its last day", (_, { first, last }, expected) => {
  expect([first, last]).toEqual(expected);
});

test.each([
  ["a month", ["2026-03-01", "2026-03-31"], ["2025-03-01", "2025-03-31"]],
  ["a February of 29 days", ["2024-02-01", "2024-02-29"], ["2023-02-01", "2023-02-28"]],
  ["a February after one of 29 days", ["2025-02-01", "2025-02-28"], ["2024-02-01", "2024-02-29"]],
  ["a year", ["2026-01-01", "2026-12-31"], ["2025-01-01", "2025-12-31"]],
  ["part of a month", ["2026-03-10", "2026-03-20"], ["2025-03-10", "2025-03-20"]],
] as const)("the prior year of %s", (_, [first, last], expected) => {
  const prior = priorYearOf(period(first, last));
  expect([prior.first, prior.last]).toEqual(expected);
});

test.each([
  ["a month", 1, ["2026-03-01", "2026-03-31"], ["2026-01-01", "2026-03-31"]],
  [
    "a month after the start of the fiscal year",
    7,
    ["2026-03-01", "2026-03-31"],
    ["2025-07-01", "2026-03-31"],
  ],
  ["the first month of the fiscal year", 7, ["2025-07-01", "2025-07-31"], ["2025-07-01", "2025-07-31"]],
  ["the last month of the fiscal year", 7, ["2026-06-01", "2026-06-30"], ["2025-07-01", "2026-06-30"]],
  ["a span that began the year before", 1, ["2025-12-01", "2026-02-28"], ["2026-01-01", "2026-02-28"]],
] as const)("the year to date of %s", (_, start, [first, last], expected) => {
  const toDate = yearToDateOf(period(first, last), start);
  expect([toDate.first, toDate.last]).toEqual(expected);
});

test.each([
  [monthPeriod(2026, 3), "2026-03"],
  [yearPeriod(2026), "2026"],
  [quarterPeriod(2026, 1), "2026-01..2026-03"],
  [yearPeriod(2026, 7), "2025-07..2026-06"],
  [dayPeriod(isoDate("2026-03-31")), "2026-03-31"],
  [period("2026-03-10", "2026-03-20"), "2026-03-10..2026-03-20"],
] as const)("%j reads %s", (given, label) => {
  expect(periodLabel(given)).toBe(label);
});

test("a period holds another when both ends lie inside", () => {
  expect(containsPeriod(yearPeriod(2026), monthPeriod(2026, 12))).toBe(true);
  expect(containsPeriod(monthPeriod(2026, 12), yearPeriod(2026))).toBe(false);
  expect(containsPeriod(yearPeriod(2026), period("2026-12-01", "2027-01-01"))).toBe(false);
});

test("whole months begin on a first and end on a last day", () => {
  expect(isWholeMonths(quarterPeriod(2026, 1))).toBe(true);
  expect(isWholeMonths(period("2026-01-01", "2026-01-30"))).toBe(false);
  expect(isWholeMonths(period("2026-01-02", "2026-01-31"))).toBe(false);
});

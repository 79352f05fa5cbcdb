import { periodAt } from "../../../../src/core/attribution/campaigns/SpendPeriods";
import { periodsOfSpend } from "../../../../src/core/attribution/campaigns/periodsOfSpend";
import { dayNumber, isoDate } from "../../../../src/core/dates/isoDate";
import { dayPeriod, monthPeriod } from "../../../../src/core/dates/period";

const days = (...texts: string[]) => texts.map((text) => dayPeriod(isoDate(text)));
const day = (text: string): number => dayNumber(isoDate(text));

test.each([
  ["weeks, with the one that no row names", days("2026-01-05", "2026-01-12", "2026-01-26"), 4],
  ["days", days("2026-01-05", "2026-01-06", "2026-01-08"), 4],
  ["first days of months", days("2026-01-01", "2026-02-01", "2026-04-01"), 4],
  ["months as such", [monthPeriod(2026, 1), monthPeriod(2026, 2)], 2],
])("tells %s", (_, named, count) => {
  const { starts, isUneven } = periodsOfSpend(named);
  expect([starts.length, isUneven]).toEqual([count, false]);
});

it("lets a week last seven days and a month as long as it is", () => {
  const weeks = periodsOfSpend(days("2026-01-12", "2026-01-05"));
  expect(weeks.ends).toEqual([day("2026-01-12"), day("2026-01-19")]);
  expect(periodsOfSpend(days("2026-01-31", "2026-02-28")).ends).toEqual([
    day("2026-02-01"),
    day("2026-03-01"),
  ]);
});

it("lets days of no calendar last until the next one, and says so", () => {
  const { ends, isUneven } = periodsOfSpend(days("2026-01-01", "2026-01-04", "2026-01-20", "2026-03-03"));
  expect(isUneven).toBe(true);
  expect(ends.slice(0, 3)).toEqual([day("2026-01-04"), day("2026-01-20"), day("2026-03-03")]);
});

test.each([
  ["2026-01-04", 0.9, -1],
  ["2026-01-05", 0, 0],
  ["2026-01-11", 0.99, 0],
  ["2026-01-12", 0, 1],
  ["2026-01-19", 0, -1],
])("finds the period of %s plus %d days", (text, fraction, expected) => {
  expect(periodAt(periodsOfSpend(days("2026-01-05", "2026-01-12")), day(text) + fraction)).toBe(expected);
});

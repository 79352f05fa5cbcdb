import { dayNumber, isoDate } from "../../../src/core/dates/isoDate";
import { monthPeriod, spanOf } from "../../../src/core/dates/period";
import { CostTime } from "../../../src/reports/cost/CostTime";

const march = monthPeriod(2026, 3);

test("a month is compared with the one before, in its fiscal year, and suppliers are ranked over twelve months", () => {
  const time = new CostTime(march, isoDate("2025-01-15"), 7);
  expect(time.periodOf(time.before)).toEqual(monthPeriod(2026, 2));
  expect(time.periodOf(time.yearToDate)).toEqual({ first: "2025-07-01", last: "2026-03-31" });
  expect(time.year).toEqual({ first: "2025-07-01", last: "2026-06-30" });
  expect(time.elapsedShare).toBe(9 / 12);
  expect(time.periodOf(time.ranked)).toEqual({ first: "2025-04-01", last: "2026-03-31" });
  expect(time.periodOf(time.trend)).toEqual({ first: "2025-01-01", last: "2026-03-31" });
});

test("a longer period is compared with as many months before it, and the trend is never longer than two years", () => {
  const quarter = spanOf(monthPeriod(2026, 1), march);
  const time = new CostTime(quarter, isoDate("2019-05-02"));
  expect(time.periodOf(time.before)).toEqual({ first: "2025-10-01", last: "2025-12-31" });
  expect(time.periodOf(time.trend)).toEqual({ first: "2024-04-01", last: "2026-03-31" });
});

test("months of days are found, and days outside have none", () => {
  const time = new CostTime(march, isoDate("2026-03-01"));
  const days = ["2026-03-01", "2026-03-31", "2026-04-01", "2020-01-01"].map((day) => dayNumber(isoDate(day)));
  const last = time.months.length - 1;
  expect([...time.monthsOf(Int32Array.from(days))]).toEqual([last, last, -1, -1]);
});

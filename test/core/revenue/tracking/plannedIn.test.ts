import fc from "fast-check";
import { isoDate } from "../../../../src/core/dates/isoDate";
import { dayPeriod, monthPeriod, quarterPeriod, yearPeriod } from "../../../../src/core/dates/period";
import { isPlannedWhole, plannedIn } from "../../../../src/core/revenue/tracking/plannedIn";

test.each([
  ["the month itself", monthPeriod(2026, 2), 100],
  ["a day of the month", dayPeriod(isoDate("2026-02-28")), 100],
  ["its quarter", quarterPeriod(2026, 1), 34],
  ["its year", yearPeriod(2026), 9],
  ["another month", monthPeriod(2026, 3), 0],
])("of 100 planned for %s, February gets its share by months", (_, period, expected) => {
  expect(plannedIn([{ period, minor: 100 }], monthPeriod(2026, 2))).toBe(expected);
});

test("months of an amount add up to it, whatever its sign", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (minor) => {
      const amounts = [{ period: yearPeriod(2026), minor }];
      const months = Array.from({ length: 12 }, (_, month) =>
        plannedIn(amounts, monthPeriod(2026, month + 1)),
      );
      expect(months.reduce((sum, each) => sum + each, 0)).toBe(minor || 0);
      const mirrored = plannedIn([{ period: yearPeriod(2026), minor: -minor }], monthPeriod(2026, 5));
      expect(mirrored).toBe(-months[4]! || 0);
    }),
  );
});

test("a quarter is whole within its year, and shared out to one of its months", () => {
  const amount = { period: quarterPeriod(2026, 1), minor: 100 };
  expect(isPlannedWhole(amount, yearPeriod(2026))).toBe(true);
  expect(isPlannedWhole(amount, monthPeriod(2026, 7))).toBe(true);
  expect(isPlannedWhole(amount, monthPeriod(2026, 2))).toBe(false);
});

import { lumpedEvery } from "../../../../src/core/budget/plan/lumpedEvery";

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, month) => month);

test.each([
  ["the first month of each quarter", [0, 3, 6, 9], upTo(6), 3],
  ["the last month of each quarter", [2, 5, 8, 11], upTo(6), 3],
  ["quarters of which one has none", [0, 6, 9], upTo(8), 3],
  ["half-years", [0, 6], upTo(8), 6],
  ["the same month of two years", [0, 12], upTo(14), 12],
  ["one month of the year", [0], upTo(6), 12],
  ["the last month of the year", [11], upTo(6), 12],
  ["every month", upTo(12), upTo(6), null],
  ["months of no rhythm", [0, 1, 6], upTo(8), null],
  ["every other month", [0, 2, 4], upTo(6), null],
  ["quarters in which actuals stand too", [0, 3, 6, 9], [0, 3], null],
  ["a project of one month that ran over by two", [4], [4, 5, 6], null],
  ["no month at all", [], upTo(6), null],
])("a budget in %s", (_, budgeted, actual, every) => {
  expect(lumpedEvery(budgeted, actual)).toBe(every);
});

import { compensatedSum } from "../../../src/core/numeric/compensatedSum";

test.each([
  [[], 0],
  [[1, 1e100, 1, -1e100], 2],
  [new Array<number>(10).fill(0.1), 1],
])("%p makes %p", (values, expected) => {
  expect(compensatedSum(values)).toBe(expected);
});

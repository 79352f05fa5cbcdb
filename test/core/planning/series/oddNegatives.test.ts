import { oddNegatives } from "../../../../src/core/planning/series/oddNegatives";

test.each([
  [[1, -2, 3], [1]],
  [[1, 2, 3], []],
  [[-1, -2, 3], []],
  [[-1, -2, -3], []],
  [[null, -2, 3, 4], [1]],
])("values below 0 in %j are told where they are the exception", (values, positions) => {
  expect(oddNegatives(values)).toEqual(positions);
});

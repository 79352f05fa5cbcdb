import { sortedQuantile } from "../../../src/core/numeric/sortedQuantile";

// R 4.2: quantile(c(2, 3, 5, 8, 13), share, type = 6).
test.each([
  [0.05, 2],
  [0.25, 2.5],
  [0.5, 5],
  [0.6, 6.8],
  [0.95, 13],
])("at a share of %p is %p", (share, expected) => {
  expect(sortedQuantile([2, 3, 5, 8, 13], share)).toBeCloseTo(expected, 14);
});

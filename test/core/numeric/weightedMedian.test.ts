import { weightedMedian } from "../../../src/core/numeric/weightedMedian";

test.each([
  ["no values", [], [], null],
  ["an odd number of equal weights", [3, 1, 2], [1, 1, 1], 2],
  ["an even number of equal weights", [4, 1, 2, 8], [5, 5, 5, 5], 3],
  ["one value that weighs more than the others", [3, 1, 2], [1, 1, 9], 2],
  ["half of the weight at the end of a value", [1, 2, 5], [2, 1, 1], 1.5],
  ["fractions of weights", [10, 20, 30], [0.2, 0.2, 0.7], 30],
] as const)("takes the middle of %s", (_, values, weights, expected) => {
  expect(weightedMedian(Float64Array.from(values), Float64Array.from(weights))).toBe(expected);
});

test("with whole weights it is the median of values that stand so many times", () => {
  const values = [7, 3, 9, 1, 5];
  const weights = [2, 3, 1, 2, 4];
  const repeated = values.flatMap((value, i) => Array.from({ length: weights[i]! }, () => value));
  const one = weightedMedian(Float64Array.from(values), Float64Array.from(weights));
  expect(one).toBe(
    weightedMedian(
      Float64Array.from(repeated),
      Float64Array.from(repeated, () => 1),
    ),
  );
});

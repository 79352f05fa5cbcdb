import { solveSymmetric } from "../../../src/core/numeric/solveSymmetric";

test("solves a positive definite system", () => {
  // [4 2 1; 2 5 3; 1 3 6] x = [11, 21, 25] has the solution 1, 2, 3.
  const right = Float64Array.from([11, 21, 25]);
  solveSymmetric(Float64Array.from([4, NaN, NaN, 2, 5, NaN, 1, 3, 6]), right, 3);
  expect([...right].map((x) => Math.round(x * 1e12) / 1e12)).toEqual([1, 2, 3]);
});

test("leaves an unknown at 0 when another already says all that it says", () => {
  const right = Float64Array.from([2, 2]);
  solveSymmetric(Float64Array.from([1, 0, 1, 1]), right, 2);
  expect([...right]).toEqual([2, 0]);
});

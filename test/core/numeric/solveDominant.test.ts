import { solveDominant } from "../../../src/core/numeric/solveDominant";

test("solves for several right sides at once", () => {
  // [4 -1 -1; -2 5 -1; 0 -1 3] times [1, 2, 3] is [-1, 5, 7], and times [1, 1, 1] is [2, 2, 2].
  const right = Float64Array.from([-1, 2, 5, 2, 7, 2]);
  solveDominant(Float64Array.from([4, -1, -1, -2, 5, -1, 0, -1, 3]), right, { size: 3, columns: 2 });
  expect([...right].map((x) => Math.round(x * 1e12) / 1e12)).toEqual([1, 1, 2, 1, 3, 1]);
});

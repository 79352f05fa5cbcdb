import { boundedLeastSquares, type LeastSquaresProblem } from "../../../src/core/numeric/boundedLeastSquares";

/** Rosenbrock's function as two residuals. */
const banana = (lower: number[], upper: number[]): LeastSquaresProblem => ({
  count: 2,
  lower: Float64Array.from(lower),
  upper: Float64Array.from(upper),
  residuals([x, y], into) {
    into[0] = 10 * (y! - x! * x!);
    into[1] = 1 - x!;
    return true;
  },
  derivatives([x], into) {
    into.set([-20 * x!, 10, -1, 0]);
  },
});

test("finds the foot of a curved valley", () => {
  const found = boundedLeastSquares(
    banana([-Infinity, -Infinity], [Infinity, Infinity]),
    Float64Array.from([-1.2, 1]),
  )!;
  expect(found.point[0]).toBeCloseTo(1, 6);
  expect(found.point[1]).toBeCloseTo(1, 6);
  expect(found.squares).toBeLessThan(1e-12);
});

test("stays within bounds and finds the lowest point on them", () => {
  // With x at most 0.5 the rest is least at y = x².
  const found = boundedLeastSquares(banana([-2, -2], [0.5, 2]), Float64Array.from([-1.2, 1]))!;
  expect(found.point[0]).toBe(0.5);
  expect(found.point[1]).toBeCloseTo(0.25, 6);
  expect(found.squares).toBeCloseTo(0.25, 6);
});

test("leaves a bound again when the way down leads inward", () => {
  const found = boundedLeastSquares(banana([-2, -2], [2, 2]), Float64Array.from([-2, 2]))!;
  expect(found.point[0]).toBeCloseTo(1, 5);
});

test("gives null where the start is not allowed", () => {
  const problem = { ...banana([-2, -2], [2, 2]), residuals: () => false };
  expect(boundedLeastSquares(problem, Float64Array.from([0, 0]))).toBeNull();
});

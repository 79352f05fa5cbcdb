import { polytopeSearch } from "../../../src/core/numeric/polytopeSearch";

const banana = ([x, y]: Float64Array) => 100 * (y! - x! * x!) ** 2 + (1 - x!) ** 2;

test("ends where R's optim ends on the example of its help page", () => {
  // optim(c(-1.2, 1), fr): $par 1.000260 1.000506, $value 8.825241e-08, 195 calls.
  let calls = 0;
  const counted = (point: Float64Array) => (calls++, banana(point));
  const { point, value } = polytopeSearch(counted, Float64Array.from([-1.2, 1]), 500)!;
  expect(point[0]).toBeCloseTo(1.00026, 6);
  expect(point[1]).toBeCloseTo(1.000506, 6);
  expect(value).toBeCloseTo(8.825241e-8, 13);
  expect(calls).toBe(195);
});

test("stops soon after the evaluations that it may spend", () => {
  let calls = 0;
  polytopeSearch((point) => (calls++, banana(point)), Float64Array.from([-1.2, 1]), 50);
  expect(calls).toBeGreaterThan(40);
  expect(calls).toBeLessThanOrEqual(53);
});

test("steps around points where the objective is not defined", () => {
  const positive = ([x]: Float64Array) => (x! > 0 ? x! - Math.log(x!) : NaN);
  expect(polytopeSearch(positive, Float64Array.from([20]))!.point[0]).toBeCloseTo(1, 3);
});

test("gives null where the objective is not defined at the start", () => {
  expect(polytopeSearch(() => Infinity, Float64Array.from([1]))).toBeNull();
});

import { loess } from "../../../src/core/numeric/loess";

test("gives a line back, beyond its ends too", () => {
  const line = new Float64Array(20).map((_, t) => 3 + 2 * t);
  loess(line, 7, 1, -2, 21).forEach((value, i) => expect(value).toBeCloseTo(3 + 2 * (i - 2), 9));
});

test("weighs the nearest values most", () => {
  const step = new Float64Array(21).map((_, t) => (t < 10 ? 0 : 1));
  const smooth = loess(step, 9, 0, 0, 20);
  expect(smooth[2]).toBe(0);
  expect(smooth[10]).toBeGreaterThan(0.5);
  expect(smooth[9]).toBeLessThan(0.5);
});

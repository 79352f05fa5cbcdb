import { smoothed } from "../../../../../src/core/planning/forecast/ets/smoothed";

const none = { beta: 0, gamma: 0, phi: 1, slope: 0, season: Float64Array.of(0) };

test("smooths a level by hand", () => {
  // 10 → 10 + .5 (12 - 10) = 11 → 11 + .5 (9 - 11) = 10.
  const fitted = new Float64Array(2);
  const end = smoothed(Float64Array.of(12, 9), { ...none, alpha: 0.5, level: 10 }, false, fitted);
  expect([...fitted]).toEqual([10, 11]);
  expect(end.level).toBe(10);
});

test("smooths level, damped slope and additive season by hand", () => {
  // First: forecast 10 + .5 * 4 + 3 = 15, error 5: level 12 + 2.5, slope 2 + 1.25, season 3 + 2.5.
  // Second: forecast 14.5 + .5 * 3.25 - 3 = 13.125, error -1.125.
  const fitted = new Float64Array(2);
  const parameters = { alpha: 0.5, beta: 0.25, gamma: 0.5, phi: 0.5, level: 10, slope: 4 };
  const end = smoothed(
    Float64Array.of(20, 12),
    { ...parameters, season: Float64Array.of(3, -3) },
    false,
    fitted,
  );
  expect([...fitted]).toEqual([15, 13.125]);
  expect(end.level).toBe(16.125 - 0.5625);
  expect(end.slope).toBe(1.625 - 0.28125);
  expect([...end.season]).toEqual([5.5, -3.5625]);
});

test("smooths level, slope and multiplicative season by hand", () => {
  // First: forecast (8 + 2) * 1.5 = 15, relative error 1: level 10 * 1.5, slope 2 + .25 * 10, season 1.5 * 1.5.
  // Second: forecast (15 + 4.5) * .5 = 9.75, relative error 0.
  const fitted = new Float64Array(2);
  const parameters = { alpha: 0.5, beta: 0.25, gamma: 0.5, phi: 1, level: 8, slope: 2 };
  const season = Float64Array.of(1.5, 0.5);
  const end = smoothed(Float64Array.of(30, 9.75), { ...parameters, season }, true, fitted);
  expect([...fitted]).toEqual([15, 9.75]);
  expect(end).toMatchObject({ level: 19.5, slope: 4.5 });
  expect([...end.season]).toEqual([2.25, 0.5]);
  expect([...season]).toEqual([1.5, 0.5]);
});

import { regressedControl } from "../../../../src/core/attribution/lift/regressedControl";

const row = (...values: readonly number[]) => Float64Array.from(values);
const experiment = (treated: Float64Array, donors: readonly Float64Array[], before: number) => ({
  treated,
  treatedUnits: 1,
  controls: donors.map((_, i) => `c${i}`),
  donors,
  before,
});

test("by hand: a line through eight periods, two after them", () => {
  // x = 1…8, y = 2x + 1 ± 1 in turns; x̄ = 4.5, Sxx = 42. Residuals of ±1 in turns have slope -4/42 on x.
  const y = [1, 2, 3, 4, 5, 6, 7, 8].map((x, i) => 2 * x + 1 + (i % 2 === 0 ? 1 : -1));
  const found = regressedControl(experiment(row(...y, 25, 30), [row(1, 2, 3, 4, 5, 6, 7, 8, 9, 11)], 8));
  const slope = 2 - 4 / 42;
  const expected = (x: number) => 10 + slope * (x - 4.5);
  expect(found.coefficients[0]).toBeCloseTo(slope, 12);
  expect(found.effect).toBeCloseTo(27.5 - expected(10), 12);
  // SSE = 8 - (4/42)² 42 = 8 - 16/42, with 6 degrees of freedom; x̄ after the start lies 5.5 off.
  const variance = ((8 - 16 / 42) / 6) * (1 / 2 + 1 / 8 + 5.5 ** 2 / 42);
  expect(found.standardError).toBeCloseTo(Math.sqrt(variance), 12);
  expect(found.degrees).toBe(6);
});

test("without controls is the mean after less the mean before", () => {
  const found = regressedControl(experiment(row(1, 3, 1, 3, 1, 3, 1, 3, 7, 9), [], 8));
  expect(found.effect).toBeCloseTo(6, 12);
  expect(found.standardError).toBeCloseTo(Math.sqrt((8 / 7) * (1 / 2 + 1 / 8)), 12);
});

test("a control that says what another says already changes nothing", () => {
  const treated = row(3, 5, 4, 8, 6, 9, 7, 11, 30, 31);
  const control = row(1, 2, 2, 4, 3, 5, 3, 6, 7, 8);
  const twin = control.map((value) => 1000 + 3 * value);
  const once = regressedControl(experiment(treated, [control], 8));
  const twice = regressedControl(experiment(treated, [control, twin], 9));
  const single = regressedControl(experiment(treated, [control], 9));
  expect(once.effect).not.toBeCloseTo(single.effect, 3);
  expect(twice.effect).toBeCloseTo(single.effect, 9);
});

test("more controls than the periods can tell apart are refused", () => {
  const donors = Array.from({ length: 3 }, (_, i) =>
    row(...Array.from({ length: 10 }, (__, t) => Math.sin(i + t * t))),
  );
  expect(() => regressedControl(experiment(row(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), donors, 9))).toThrow(
    expect.objectContaining({ code: "CONTROLS_TOO_MANY", slots: { controls: 3, periods: 9 } }),
  );
});

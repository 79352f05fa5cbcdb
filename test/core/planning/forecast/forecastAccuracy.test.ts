import { forecastAccuracy } from "../../../../src/core/planning/forecast/forecastAccuracy";

const values = (...numbers: number[]) => Float64Array.from(numbers);

const trial = (actual: Float64Array, mean: Float64Array, halfWidths: readonly number[] = []) => ({
  actual,
  mean,
  intervals: halfWidths.map((width) => ({
    level: 0.8,
    lower: mean.map((value) => value - width),
    upper: mean.map((value) => value + width),
  })),
});

// By hand: errors 2 and -5; changes of the training part 2, -1 and 4.
const training = values(10, 12, 11, 15);
const off = trial(values(10, 20), values(12, 15), [3, 5]);

test("tells absolute errors as a share of the actuals, and in changes of the training part", () => {
  const { wape, mase } = forecastAccuracy([off], training, 1);
  expect(wape).toBeCloseTo(7 / 30, 14);
  expect(mase).toBeCloseTo(3.5 / (7 / 3), 14);
});

test("tells squared errors in squared changes", () => {
  expect(forecastAccuracy([off], training, 1).rmsse).toBeCloseTo(Math.sqrt(14.5 / 7), 14);
});

test("is biased below 0 where forecasts are too low", () => {
  expect(forecastAccuracy([off], training, 1).bias).toBeCloseTo(-3 / 30, 14);
});

test("shares each error by the sizes of forecast and actual, where both are 0 none", () => {
  expect(forecastAccuracy([off], training, 1).smape).toBeCloseTo((4 / 22 + 10 / 35) / 2, 14);
  expect(forecastAccuracy([trial(values(0, 4), values(0, 4))], training, 1).smape).toBe(0);
});

test("counts actuals inside each interval, ends included", () => {
  expect(forecastAccuracy([off], training, 1).coverage).toEqual([0.5, 1]);
});

test("takes all trials together", () => {
  const right = trial(values(30, 40), values(30, 40), [3, 5]);
  const { wape, coverage } = forecastAccuracy([off, right], training, 1);
  expect(wape).toBeCloseTo(7 / 100, 14);
  expect(coverage).toEqual([0.75, 1]);
});

test("scales by changes over a season, or over one period where there is no season to change", () => {
  // Changes over two periods: 1 and 3.
  expect(forecastAccuracy([off], training, 2).mase).toBeCloseTo(3.5 / 2, 14);
  expect(forecastAccuracy([off], training, 4).mase).toBeCloseTo(3.5 / (7 / 3), 14);
});

test("is null where its divisor is 0", () => {
  const nothingCame = forecastAccuracy([trial(values(0, 0), values(1, 1))], training, 1);
  expect([nothingCame.wape, nothingCame.bias]).toEqual([null, null]);
  const nothingChanged = forecastAccuracy([off], values(5, 5, 5), 1);
  expect([nothingChanged.mase, nothingChanged.rmsse]).toEqual([null, null]);
  expect(forecastAccuracy([off], values(5), 1).mase).toBeNull();
});

import { seasonalIndices } from "../../../../src/core/planning/forecast/classicalDecomposition";
import { fitDrift } from "../../../../src/core/planning/forecast/drift";
import { fitMstl } from "../../../../src/core/planning/forecast/mstl";
import { isSeasonal } from "../../../../src/core/planning/forecast/seasonality";
import { stl } from "../../../../src/core/planning/forecast/stl";

const factors = [1.2, 0.8, 1.1, 0.9];
const added = [6, -3, -5, 2];

test("indices of a pure multiplicative season are its factors", () => {
  const history = new Float64Array(20).map((_, t) => 50 * factors[t % 4]!);
  seasonalIndices(history, 4, "multiplicative")!.forEach((index, i) =>
    expect(index).toBeCloseTo(factors[i]!, 12),
  );
});

test("indices of an added season on a straight line are what was added", () => {
  const history = new Float64Array(24).map((_, t) => 50 + 2 * t + added[t % 4]!);
  seasonalIndices(history, 4, "additive")!.forEach((index, i) => expect(index).toBeCloseTo(added[i]!, 12));
});

test("indices of an odd season use the plain moving average", () => {
  const history = new Float64Array(15).map((_, t) => 10 + [3, 0, -3][t % 3]!);
  expect([...seasonalIndices(history, 3, "additive")!].map((index) => Math.round(index * 1e9) / 1e9)).toEqual(
    [3, 0, -3],
  );
});

test("a season needs two of it for indices and three for the test", () => {
  const history = new Float64Array(11).map((_, t) => added[t % 4]!);
  expect(seasonalIndices(history.slice(0, 7), 4, "additive")).toBeNull();
  expect(isSeasonal(history, 4)).toBe(false);
  expect(
    isSeasonal(
      new Float64Array(24).map((_, t) => added[t % 4]!),
      4,
    ),
  ).toBe(true);
});

test("neither a constant nor a line without season is seasonal", () => {
  expect(isSeasonal(new Float64Array(48).fill(7), 12)).toBe(false);
  expect(
    isSeasonal(
      new Float64Array(48).map((_, t) => (t * 7919) % 13),
      12,
    ),
  ).toBe(false);
});

test("STL splits a line with an added season into just these", () => {
  const history = new Float64Array(60).map((_, t) => 50 + 2 * t + added[t % 4]!);
  const { seasonal, trend } = stl(history, 4, 11);
  for (let t = 8; t < 52; t++) {
    expect(Math.abs(seasonal[t]! - added[t % 4]!)).toBeLessThan(0.3);
    expect(Math.abs(trend[t]! - 50 - 2 * t)).toBeLessThan(0.3);
  }
});

test("two seasons are taken off and continued", () => {
  const value = (t: number) => 200 + t + added[t % 4]! + 20 * Math.sin((2 * Math.PI * t) / 20);
  const history = new Float64Array(200).map((_, t) => value(t));
  const forecast = fitMstl(history, [4, 20], { fit: fitDrift })!.forecast(20);
  forecast.forEach((each, step) => expect(Math.abs(each - value(200 + step))).toBeLessThan(2));
});

test("a multiplicative season swells with the forecast level", () => {
  const history = new Float64Array(80).map((_, t) => (100 + 2 * t) * factors[t % 4]!);
  const forecast = fitMstl(history, [4], { fit: fitDrift, multiplicative: true })!.forecast(8);
  forecast.forEach((each, step) => expect(each / ((260 + 2 * step) * factors[step % 4]!)).toBeCloseTo(1, 2));
});

test("no season is taken off where there are not two of it", () => {
  expect(fitMstl(new Float64Array(100).fill(1), [52], { fit: fitDrift })).toBeNull();
});

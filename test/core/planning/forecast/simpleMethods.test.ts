import { fitDrift } from "../../../../src/core/planning/forecast/drift";
import { fitMovingAverage } from "../../../../src/core/planning/forecast/movingAverage";
import { fitNaive } from "../../../../src/core/planning/forecast/naive";
import { fitNaive2 } from "../../../../src/core/planning/forecast/naive2";
import { fitSeasonalNaive } from "../../../../src/core/planning/forecast/seasonalNaive";

const history = Float64Array.of(10, 14, 12, 16, 13);

test("naive carries the last value forward, less surely with the square root of the step", () => {
  const model = fitNaive(history)!;
  expect([...model.forecast(3)]).toEqual([13, 13, 13]);
  expect([...model.residuals]).toEqual([0, 4, -2, 4, -3]);
  const deviation = Math.sqrt((16 + 4 + 16 + 9) / 4);
  expect([...model.deviations(4)!]).toEqual([1, Math.SQRT2, Math.sqrt(3), 2].map((root) => deviation * root));
});

test("seasonal naive repeats the last season", () => {
  const model = fitSeasonalNaive(history, 2)!;
  expect([...model.forecast(5)]).toEqual([16, 13, 16, 13, 16]);
  const deviations = model.deviations(3)!;
  expect(deviations[1]).toBe(deviations[0]);
  expect(deviations[2]).toBeCloseTo(deviations[0]! * Math.SQRT2, 12);
});

test("seasonal naive without a whole season is naive", () => {
  expect(fitSeasonalNaive(history, 12)!.name).toBe("Naive");
});

test("drift continues the line from the first to the last value", () => {
  expect([...fitDrift(history)!.forecast(2)]).toEqual([13.75, 14.5]);
  expect(fitDrift(history.slice(0, 1))).toBeNull();
});

test("moving average is the mean of the last window, or of all there is", () => {
  expect([...fitMovingAverage(history, 3)!.forecast(2)]).toEqual([41 / 3, 41 / 3]);
  expect([...fitMovingAverage(history, 9)!.forecast(1)]).toEqual([13]);
});

test("naive 2 takes the season off and puts it back", () => {
  // A level of 100 with factors 1.2, 0.8, 1.1, 0.9: what follows is the same again.
  const factors = [1.2, 0.8, 1.1, 0.9];
  const seasonal = new Float64Array(23).map((_, t) => 100 * factors[t % 4]!);
  const forecast = fitNaive2(seasonal, 4)!.forecast(5);
  [90, 120, 80, 110, 90].forEach((value, step) => expect(forecast[step]).toBeCloseTo(value, 10));
});

test("naive 2 of a history without season is naive", () => {
  expect(fitNaive2(history, 4)!.name).toBe("Naive");
});

test.each([fitNaive, fitDrift, (none: Float64Array) => fitMovingAverage(none, 3)])(
  "%p gives nothing for no value",
  (fit) => {
    expect(fit(new Float64Array(0))).toBeNull();
  },
);

import { fitTheta } from "../../../../src/core/planning/forecast/theta";
import reference from "../../../cases/forecast/theta.json";

// Expected: another formulation by another optimiser, test/cases/forecast/reference.py.
test.each(reference.cases)("theta of $name matches the reference", ({ history, season, expected }) => {
  const model = fitTheta(Float64Array.from(history), season)!;
  const scale = Math.max(...history.map(Math.abs));
  model.forecast(expected.mean.length).forEach((value, step) => {
    expect(Math.abs(value - expected.mean[step]!) / scale).toBeLessThan(1e-5);
  });
  expect(model.parameters.alpha).toBeCloseTo(expected.alpha, 3);
});

test("continues a line with half its slope above a smoothed level", () => {
  const line = new Float64Array(20).map((_, t) => 10 + 3 * t);
  // Both theta lines of a straight line are the line; smoothing with weight 0.99 follows the steeper one within a step.
  const forecast = fitTheta(line, 1)!.forecast(3);
  expect(forecast[1]! - forecast[0]!).toBeCloseTo(1.5, 9);
  expect(forecast[0]).toBeGreaterThan(line.at(-1)! - 1);
});

test("spreads wider with every step, and with the season", () => {
  const history = Float64Array.from(reference.cases.find(({ season }) => season === 12)!.history);
  const deviations = fitTheta(history, 12)!.deviations(24)!;
  for (let step = 12; step < 24; step++) expect(deviations[step]).toBeGreaterThan(deviations[step - 12]!);
});

test("needs four observations", () => {
  expect(fitTheta(Float64Array.of(1, 2, 3), 1)).toBeNull();
});

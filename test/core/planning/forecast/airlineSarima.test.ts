import { fitAirlineSarima } from "../../../../src/core/planning/forecast/airlineSarima";
import reference from "../../../cases/forecast/airlineSarima.json";

// Expected: conditional least squares by a recursive filter and another optimiser, test/cases/forecast/reference.py.
test.each(reference.cases)(
  "airline model of $name matches the reference",
  ({ history, season, expected }) => {
    const model = fitAirlineSarima(Float64Array.from(history), season, { logarithms: false })!;
    const scale = Math.max(...history.map(Math.abs));
    model.forecast(expected.mean.length).forEach((value, step) => {
      expect(Math.abs(value - expected.mean[step]!) / scale).toBeLessThan(1e-4);
    });
    const squares = model.residuals.reduce((sum, error) => sum + error ** 2, 0);
    expect(squares / expected.sse).toBeLessThan(1 + 1e-6);
    expect(model.parameters.drift ?? 0).toBeCloseTo(expected.drift, 8);
  },
);

test("weights past shocks by the closed form without season", () => {
  const { history } = reference.cases.find(({ name }) => name === "long without season")!;
  const model = fitAirlineSarima(Float64Array.from(history), 1, { drift: false })!;
  const deviations = model.deviations(5)!;
  // Box et al. (2015), section 5.1: variance 1 + (h - 1)(1 + theta)^2 shocks.
  const weight = 1 + model.parameters.theta!;
  deviations.forEach((deviation, step) =>
    expect(deviation / deviations[0]!).toBeCloseTo(Math.sqrt(1 + step * weight ** 2), 9),
  );
});

test("takes logarithms when the season swells with the level", () => {
  const history = new Float64Array(72).map(
    (_, t) => 100 * 1.012 ** t * (1 + 0.5 * Math.sin((Math.PI * t) / 6)) + (t % 5),
  );
  expect(fitAirlineSarima(history, 12)!.name).toBe("ARIMA(0,1,1)(0,1,1)[12] of logarithms");
});

test("needs five observations", () => {
  expect(fitAirlineSarima(Float64Array.of(1, 2, 3, 5), 1)).toBeNull();
});

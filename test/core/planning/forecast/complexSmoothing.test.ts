import { fitComplexSmoothing } from "../../../../src/core/planning/forecast/complexSmoothing";
import type { ComplexForm } from "../../../../src/core/planning/forecast/ComplexStates";
import reference from "../../../cases/forecast/complexSmoothing.json";

// Expected: the paper's matrices and another optimiser, test/cases/forecast/reference.py. The surface is flat about its lowest
// point: the errors' sum of squares is compared, and forecasts to half a percent of the level.
test.each(reference.cases)(
  "CES($expected.form) of $name matches the reference",
  ({ history, season, expected }) => {
    const model = fitComplexSmoothing(Float64Array.from(history), season, [expected.form as ComplexForm])!;
    expect(model.name).toBe(`CES(${expected.form})`);
    const squares = model.residuals.reduce((sum, error) => sum + error ** 2, 0);
    expect(squares / expected.sse).toBeLessThan(1.001);
    const scale = Math.max(...history.map(Math.abs));
    model.forecast(expected.mean.length).forEach((value, step) => {
      expect(Math.abs(value - expected.mean[step]!) / scale).toBeLessThan(0.005);
    });
  },
);

test("chooses a form with a season for a seasonal history", () => {
  const { history } = reference.cases.find(({ name }) => name === "monthly long")!;
  expect(fitComplexSmoothing(Float64Array.from(history), 12)!.name).toMatch(/CES\([SPF]\)/);
});

test("carries no season that two years have not shown", () => {
  const { history } = reference.cases.find(({ name }) => name === "monthly flat")!;
  expect(fitComplexSmoothing(Float64Array.from(history.slice(0, 28)), 12)!.name).toBe("CES(N)");
});

test.each([
  ["four observations", [1, 2, 3, 4]],
  ["zeros", [0, 0, 0, 0, 0, 0]],
])("gives nothing for %s", (_, history) => {
  expect(fitComplexSmoothing(Float64Array.from(history), 1)).toBeNull();
});

import { fitDynamicOptimisedTheta } from "../../../../src/core/planning/forecast/dynamicOptimisedTheta";
import reference from "../../../cases/forecast/theta.json";

/** The model as the paper writes it: one step after the other, for given parameters. */
function asPublished(
  history: readonly number[],
  alpha: number,
  theta: number,
  first: number,
  horizon: number,
) {
  const y = [...history];
  let level = alpha * y[0]! + (1 - alpha) * first;
  let mean = y[0]!;
  let [a, b] = [y[0]!, 0];
  const forecasts: number[] = [];
  let squares = 0;
  for (let t = 2; t <= history.length + horizon; t++) {
    const decay = (1 - alpha) ** (t - 1);
    const expected = level + (1 - 1 / theta) * (decay * a + ((1 - (1 - alpha) ** t) / alpha) * b);
    if (t > history.length) {
      y.push(expected);
      forecasts.push(expected);
    } else if (t > 3) squares += (y[t - 1]! - expected) ** 2;
    const value = y[t - 1]!;
    level = alpha * value + (1 - alpha) * level;
    b = ((t - 2) * b + (6 * (value - mean)) / t) / (t + 1);
    mean = ((t - 1) * mean + value) / t;
    a = mean - ((t + 1) * b) / 2;
  }
  return { forecasts, squares };
}

const nonSeasonal = reference.cases.filter(({ season }) => season === 1);

test.each(nonSeasonal)("follows the paper's recursion on $name", ({ history }) => {
  const model = fitDynamicOptimisedTheta(Float64Array.from(history), 1)!;
  const { alpha = 0, theta = 1, initialLevel = 0 } = model.parameters;
  const { forecasts } = asPublished(history, alpha, theta, initialLevel, 12);
  model.forecast(12).forEach((value, step) => expect(value / forecasts[step]!).toBeCloseTo(1, 8));
});

test.each(nonSeasonal)("no neighbouring parameters explain $name better", ({ history }) => {
  const model = fitDynamicOptimisedTheta(Float64Array.from(history), 1)!;
  const { alpha = 0, theta = 1, initialLevel = 0 } = model.parameters;
  const { squares } = asPublished(history, alpha, theta, initialLevel, 0);
  for (const weight of [Math.max(0.1, alpha - 0.01), Math.min(0.99, alpha + 0.01)]) {
    for (const curvature of [Math.max(1, theta * 0.98), theta * 1.02]) {
      for (const first of [initialLevel * 0.99, initialLevel * 1.01]) {
        expect(asPublished(history, weight, curvature, first, 0).squares).toBeGreaterThanOrEqual(
          squares * (1 - 1e-9),
        );
      }
    }
  }
});

test("has deviations that are those of its own simulated errors", () => {
  const history = Float64Array.from(nonSeasonal[0]!.history);
  const deviations = fitDynamicOptimisedTheta(history, 1)!.deviations(6)!;
  for (let step = 1; step < 6; step++) expect(deviations[step]).toBeGreaterThan(deviations[step - 1]!);
});

test("needs five observations", () => {
  expect(fitDynamicOptimisedTheta(Float64Array.of(1, 2, 3, 5), 1)).toBeNull();
});

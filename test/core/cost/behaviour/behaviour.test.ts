import fc from "fast-check";
import type { ActivityPoint } from "../../../../src/core/cost/behaviour/CostBehaviour";
import { costRegression } from "../../../../src/core/cost/behaviour/costRegression";
import { highLow } from "../../../../src/core/cost/behaviour/highLow";
import { seeds } from "../../../support/seeds";

const points = (...pairs: readonly (readonly [number, number])[]): readonly ActivityPoint[] =>
  pairs.map(([activity, cost]) => ({ activity, cost }));

test.each([
  ["high-low", highLow],
  ["regression", costRegression],
])("%s finds the line on which all periods lie", (_, methodOf) => {
  const line = fc.tuple(
    fc.integer({ min: -1000, max: 100_000 }),
    fc.integer({ min: -50, max: 50 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 20 }),
  );
  fc.assert(
    fc.property(line, ([fixed, variable, activities]) => {
      const found = methodOf(activities.map((activity) => ({ activity, cost: fixed + variable * activity })));
      expect(found.variable).toBeCloseTo(variable, 6);
      expect(found.fixed).toBeCloseTo(fixed, 4);
    }),
    seeds,
  );
});

test("periods that share the highest or lowest activity count with their mean, in whatever order they stand", () => {
  const rows = points([10, 100], [20, 180], [10, 120], [20, 220], [15, 999]);
  expect(highLow(rows)).toEqual({ fixed: 20, variable: 9 });
  expect(highLow(rows.map((_, at) => rows.at(-1 - at)!))).toEqual(highLow(rows));
});

test("two periods fix the line and leave nothing to judge it by", () => {
  expect(costRegression(points([10, 150], [20, 200]))).toEqual({
    fixed: 100,
    variable: 5,
    rSquared: 1,
    residualDeviation: null,
    variableError: null,
    fixedError: null,
  });
});

test("a cost that never varies is all fixed, and explained", () => {
  expect(costRegression(points([1, 70], [2, 70], [3, 70]))).toMatchObject({
    fixed: 70,
    variable: 0,
    rSquared: 1,
  });
});

test.each([
  ["high-low", highLow],
  ["regression", costRegression],
])("%s refuses periods of one activity", (_, methodOf) => {
  // 0.1 has no exact mean: deviations from it are not all 0.
  expect(() => methodOf(points([0.1, 5], [0.1, 6], [0.1, 7]))).toThrow(
    expect.objectContaining({ code: "ACTIVITY_CONSTANT", slots: { count: 3, value: 0.1 } }),
  );
});

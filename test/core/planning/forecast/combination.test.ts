import { combinedForecast } from "../../../../src/core/planning/forecast/combination";
import type { FittedModel } from "../../../../src/core/planning/forecast/Model";

const history = Float64Array.of(10, 12, 11, 13, 12, 14);

function says(value: number, deviation = 1): FittedModel {
  return {
    name: String(value),
    parameters: {},
    residuals: new Float64Array(6),
    fitted: history,
    aicc: null,
    forecast: (horizon) => new Float64Array(horizon).fill(value),
    deviations: (horizon) => new Float64Array(horizon).fill(deviation),
    on: () => says(value, deviation),
  };
}

test.each([
  { values: [12, 13, 17], median: 13 },
  { values: [12, 13, 15, 17], median: 14 },
])("is the median of $values", ({ values, median }) => {
  expect([
    ...combinedForecast(
      history,
      values.map((value) => says(value)),
      2,
    )!.mean,
  ]).toEqual([median, median]);
});

test.each([1e6, -1e6, Number.NaN, Infinity])("leaves out a member that says %p", (wild) => {
  const { members, rejected, mean } = combinedForecast(history, [says(12), says(wild), says(14)], 1)!;
  expect(members.map(({ name }) => name)).toEqual(["12", "14"]);
  expect(rejected).toHaveLength(1);
  expect(mean[0]).toBe(13);
});

test("is nothing when every member explodes", () => {
  expect(combinedForecast(history, [says(1e9)], 1)).toBeNull();
});

test("spreads by the members' own deviation and by how far they lie apart", () => {
  // Means 11 and 15 lie 2 from their middle; own deviation 3.
  expect(combinedForecast(history, [says(11, 3), says(15, 3)], 1)!.spread[0]).toBeCloseTo(
    Math.sqrt(9 + 4),
    12,
  );
});

test("spreads as a random walk does when no member knows its deviation", () => {
  // Changes of the history: 2, -1, 2, -1, 2.
  expect(combinedForecast(history, [says(12, Infinity)], 2)!.spread[1]).toBeCloseTo(
    Math.sqrt((14 / 5) * 2),
    12,
  );
});

test("spreads by no more than the range that a forecast may leave the history by", () => {
  expect(combinedForecast(history, [says(12, 1e9)], 2)!.spread[1]).toBeCloseTo(3 * 4, 4);
});

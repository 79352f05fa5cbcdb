import { barBounds } from "../../../../src/workbench/grid/rules/barBounds";
import { barOf } from "../../../../src/workbench/grid/rules/barOf";

const number = (formula: string): number | null => {
  const value = Number(formula.replace("=", ""));
  return Number.isFinite(value) ? value : null;
};

// Microsoft, "Use data bars": automatic ends, numbers, percents and percentiles.
test.each([
  ["of positive numbers start at zero", [10, 40], null, null, { lower: 0, upper: 40 }],
  ["of negative numbers end at zero", [-10, -40], null, null, { lower: -40, upper: 0 }],
  ["take in both signs", [-10, 40], { type: "Automatic" }, null, { lower: -10, upper: 40 }],
  [
    "start at the lowest value when told so",
    [10, 40],
    { type: "LowestValue" },
    { type: "HighestValue" },
    { lower: 10, upper: 40 },
  ],
  [
    "keep fixed numbers",
    [10, 40],
    { type: "Number", formula: "-5" },
    { type: "Number", formula: "=100" },
    { lower: -5, upper: 100 },
  ],
  [
    "take percents of the span",
    [10, 50],
    { type: "Percent", formula: "25" },
    { type: "Percent", formula: "75" },
    { lower: 20, upper: 40 },
  ],
  [
    "take percentiles",
    [1, 2, 3, 4, 5],
    { type: "Percentile", formula: "10" },
    { type: "Percentile", formula: "90" },
    { lower: 1.4, upper: 4.6 },
  ],
  [
    "take no notice of a bound that is no number",
    [10, 40],
    { type: "Formula", formula: "=oops" },
    null,
    { lower: 0, upper: 40 },
  ],
  ["without numbers have no width", [], null, null, { lower: 0, upper: 0 }],
])("data bars %s", (_, numbers, lower, upper, expected) => {
  const bounds = barBounds({ sorted: [...numbers].sort((a, b) => a - b), evaluate: number }, lower, upper);
  expect(bounds.lower).toBeCloseTo(expected.lower, 12);
  expect(bounds.upper).toBeCloseTo(expected.upper, 12);
});

test.each([
  ["half of the scale", 20, { lower: 0, upper: 40 }, { from: 0, to: 0.5, axis: null }],
  [
    "a negative value, to the left of the axis",
    -10,
    { lower: -10, upper: 30 },
    { from: 0, to: 0.25, axis: 0.25 },
  ],
  ["a positive value, to the right of it", 30, { lower: -10, upper: 30 }, { from: 0.25, to: 1, axis: 0.25 }],
  ["the smallest of negative values", -10, { lower: -40, upper: 0 }, { from: 0.75, to: 1, axis: null }],
  ["zero", 0, { lower: 0, upper: 40 }, { from: 0, to: 0, axis: null }],
  ["more than the scale", 90, { lower: 0, upper: 40 }, { from: 0, to: 1, axis: null }],
  ["any value on a scale without width", 5, { lower: 0, upper: 0 }, { from: 0, to: 0, axis: null }],
])("the bar of %s", (_, value, bounds, expected) => {
  expect(barOf(value, bounds)).toEqual(expected);
});

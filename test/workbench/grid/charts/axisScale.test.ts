import { axisScale } from "../../../../src/workbench/grid/charts/axisScale";

const free = { minimum: null, maximum: null };

// Round steps of 1, 2 and 5, as charts of spreadsheets have them.
test.each([
  ["positive values", 0, 95, free, 5, [0, 20, 40, 60, 80, 100]],
  ["both signs", -6354, 14194, free, 5, [-10_000, -5_000, 0, 5_000, 10_000, 15_000]],
  ["small shares", 0, 0.27, free, 3, [0, 0.1, 0.2, 0.3]],
  ["values that lie close together", 990, 1_004, free, 5, [990, 995, 1_000, 1_005]],
  ["fixed ends", 3, 7, { minimum: 0, maximum: 25 }, 5, [0, 5, 10, 15, 20, 25]],
  ["an end between two steps", 0, 7, { minimum: -3, maximum: 8 }, 6, [-2, 0, 2, 4, 6, 8]],
  ["nothing", 0, 0, free, 2, [0, 0.5, 1]],
  ["one value", 40, 40, free, 1, [40, 41]],
  ["no room", 0, 95, free, 1, [0, 100]],
])("the scale of %s", (_, least, most, fixed, steps, ticks) => {
  expect(axisScale(least, most, fixed, steps).ticks).toEqual(ticks);
});

test("the ends hold what is shown", () => {
  for (const [least, most] of [
    [-1, 0],
    [0.003, 0.0041],
    [-98_765_432, 1],
    [0, 1e15],
  ] as const) {
    const { lower, upper } = axisScale(least, most, free, 6);
    expect(lower).toBeLessThanOrEqual(least);
    expect(upper).toBeGreaterThanOrEqual(most);
  }
});

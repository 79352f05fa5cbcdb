import { goldenSection } from "../../../src/core/numeric/goldenSection";

test.each([
  ["inside", (x: number) => (x - 0.3) ** 2, 0.3],
  ["at the lower end", (x: number) => x, 0],
  ["at the upper end", (x: number) => -x, 1],
  ["in the deeper of two valleys", (x: number) => Math.min((x - 0.15) ** 2, (x - 0.8) ** 2 - 0.01), 0.8],
])("finds a lowest point %s", (_, objective, expected) => {
  expect(goldenSection(objective, 0, 1)).toBeCloseTo(expected, 4);
});

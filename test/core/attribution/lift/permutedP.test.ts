import { permutedP } from "../../../../src/core/attribution/lift/permutedP";

const drawing = { draws: 20_000, seed: 1 };

// Treated are the last two. Runs of two going round: (1,-2) (-2,1) (1,3) (3,1) (1,1).
const residuals = Float64Array.of(1, -2, 1, 3, 1);

test.each([
  // Sizes 3, 3, 4, 4, 2 (last to first): the observed (3, 1) makes 4, and so does (1, 3).
  ["mean absolute", 2 / 5],
  // Sums -1, -1, 4, 4, 2.
  ["sum", 2 / 5],
] as const)("by shifts, %s", (statistic, expected) => {
  expect(permutedP(residuals, 3, statistic, "blocks", drawing)).toBe(expected);
});

test.each([
  // Of the ten pairs of 1 1 1 2 3: 3 with 2 makes 5, 3 with each 1 makes 4; 2 with 1 makes 3.
  ["mean absolute", 4 / 10],
  // Of the ten pairs of 1 1 1 -2 3: 3 with each 1.
  ["sum", 3 / 10],
] as const)("by single periods, %s", (statistic, expected) => {
  const p = permutedP(residuals, 3, statistic, "periods", drawing);
  // Four standard errors of 20,000 draws.
  expect(Math.abs(p - expected)).toBeLessThan(0.014);
  expect(permutedP(residuals, 3, statistic, "periods", drawing)).toBe(p);
});

test("where nothing is left over, nothing stands out", () => {
  expect(permutedP(new Float64Array(12), 9, "sum", "blocks", drawing)).toBe(1);
  expect(permutedP(new Float64Array(12), 9, "mean absolute", "periods", drawing)).toBe(1);
});

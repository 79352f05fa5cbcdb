import { spendResponse } from "../../../../src/core/attribution/campaigns/spendResponse";

const units = (cost: readonly number[], revenue: readonly number[]) => ({
  cost: Float64Array.from(cost),
  revenue: Float64Array.from(revenue),
  blankRows: 0,
});
const spend = [10, 20, 30, 40, 50, 60, 70, 80, 90];

it("is the least-squares slope over periods with spend, with the interval of Student's t", () => {
  // By hand: sums of squares and products of x = 1 … 8 and y about their means are 42, 40 and 42.
  const { marginal } = spendResponse(units([0, 1, 2, 3, 4, 5, 6, 7, 8], [5, 2, 3, 5, 4, 6, 8, 7, 9]));
  expect(marginal).toMatchObject({ kind: "slope", periods: 8 });
  if (marginal.kind !== "slope") return;
  expect(marginal.slope).toBeCloseTo(40 / 42, 12);
  // Residual sum of squares 42 - 40² / 42, standard error its root over 6 × 42; quantile 2.446911851 of 6 degrees.
  const error = Math.sqrt((42 - 40 ** 2 / 42) / 6 / 42);
  expect(marginal.high - marginal.slope).toBeCloseTo(2.446911851144969 * error, 9);
});

it("finds the elasticity of a power curve", () => {
  const { elasticity } = spendResponse(
    units(
      spend,
      spend.map((each, at) => 7 * each ** 0.5 * (1 + 0.01 * (at % 2))),
    ),
  );
  expect(
    elasticity.kind === "slope" && [elasticity.high < 1, Math.abs(elasticity.slope - 0.5) < 0.01],
  ).toEqual([true, true]);
});

test.each([
  ["seven periods with spend", units([0, 0, ...spend.slice(2)], spend), "7 of 8 needed periods have spend"],
  [
    "spend that hardly varies",
    units(
      spend.map((_, at) => 100 + (at % 3)),
      spend,
    ),
    "spend hardly varies",
  ],
])("tells no slope of %s", (_, given, why) => {
  expect(spendResponse(given).marginal).toEqual({ kind: "none", why });
});

it("takes no logarithm of periods without revenue", () => {
  const { marginal, elasticity } = spendResponse(units(spend, [0, 0, ...spend.slice(2)]));
  expect([marginal.kind, elasticity]).toEqual([
    "slope",
    { kind: "none", why: "7 of 8 needed periods have spend and revenue" },
  ]);
});

import fc from "fast-check";
import { budgetPosition } from "../../../../src/core/budget/tracker/budgetPosition";
import { firedAlerts, type AlertRule } from "../../../../src/core/budget/tracker/firedAlerts";
import { seeds } from "../../../support/seeds";

test("a line is told by what is used, committed and left, beside the time that is over", () => {
  expect(
    budgetPosition({ budget: 12_000, actual: 5_000, committed: 1_000, time: { elapsed: 4, length: 12 } }),
  ).toEqual({
    utilisation: 5 / 12,
    remaining: 6_000,
    elapsedShare: 1 / 3,
    ahead: 5 / 12 - 1 / 3,
    runRate: 1_250,
    forecast: 15_000,
    overspend: 3_000,
    usedUpAfter: 9.6,
  });
});

test("what is spent and ordered already is the least that a forecast says", () => {
  const line = { budget: 12_000, actual: 1_000, committed: 11_500, time: { elapsed: 4, length: 12 } };
  expect(budgetPosition(line)).toMatchObject({ forecast: 12_500, overspend: 500, remaining: -500 });
});

test("a credit expected back may lie below the actual", () => {
  const line = { budget: 0, actual: -600, time: { elapsed: 6, length: 12 } };
  expect(budgetPosition(line)).toMatchObject({ forecast: -1200, utilisation: null, usedUpAfter: null });
});

test.each([0, 2])("there is no forecast after %d of 30 days where it takes 3", (elapsed) => {
  expect(budgetPosition({ budget: 100, actual: 10, time: { elapsed, length: 30, least: 3 } })).toMatchObject({
    forecast: null,
    runRate: null,
    overspend: null,
    usedUpAfter: null,
    elapsedShare: elapsed / 30,
  });
});

const rule: AlertRule = { id: "a", metric: "actual", kind: "share", threshold: 0.55 };

test("an alert fires above its threshold, not at it", () => {
  // 0.55 of 100 is 55.00000000000001 in doubles.
  const fires = (actual: number): boolean =>
    firedAlerts({ budget: 100, actual, forecast: null }, [rule]).length > 0;
  expect([fires(55), fires(56)]).toEqual([false, true]);
  // 0.07 of 100 is 7.000000000000001 in doubles, and 0.29 of 100 is 28.999999999999996.
  const at = firedAlerts({ budget: 100, actual: 29, forecast: null }, [{ ...rule, threshold: 0.29 }]);
  expect(at).toEqual([]);
});

test("an amount is compared as it stands, and a forecast that is missing is silent", () => {
  const rules: readonly AlertRule[] = [
    { id: "amount", metric: "actual", kind: "amount", threshold: 40 },
    { id: "forecast", metric: "forecast", kind: "amount", threshold: 40 },
  ];
  const idsOf = (forecast: number | null): readonly string[] =>
    firedAlerts({ budget: 100, actual: 41, forecast }, rules).map(({ id }) => id);
  expect(idsOf(null)).toEqual(["amount"]);
  expect(idsOf(41)).toEqual(["amount", "forecast"]);
  expect(idsOf(40)).toEqual(["amount"]);
});

test.each([
  ["or", 1_051, "share 110 % passed only by more", ["over"]],
  ["or", 1_050, "at the lower limit", []],
  ["and", 1_100, "at the higher limit", []],
  ["and", 1_101, "above both", ["over"]],
] as const)("an amount above the budget joined by %s: %i of 1,000, %s", (join, actual, _, fired) => {
  const rules = [{ ...rule, id: "over", threshold: 1.1, over: { minor: 50, join } }];
  expect(firedAlerts({ budget: 1_000, actual, forecast: null }, rules).map(({ id }) => id)).toEqual(fired);
});

test("without a budget an amount still keeps small sums from being told", () => {
  const rules = [{ ...rule, over: { minor: 50, join: "and" as const } }];
  const fires = (actual: number): number => firedAlerts({ budget: 0, actual, forecast: null }, rules).length;
  expect([fires(50), fires(51)]).toEqual([0, 1]);
});

test("spending more never silences an alert", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.integer({ min: 0, max: 10 ** 6 }),
      fc.integer({ min: 0, max: 200 }),
      (budget, actual, more, hundredths) => {
        const rules = [{ ...rule, threshold: hundredths / 100 }];
        const fires = (spent: number): number =>
          firedAlerts({ budget, actual: spent, forecast: null }, rules).length;
        expect(fires(actual + more)).toBeGreaterThanOrEqual(fires(actual));
        expect(fires(actual)).toBe(BigInt(actual) * 100n > BigInt(budget) * BigInt(hundredths) ? 1 : 0);
      },
    ),
    seeds,
  );
});

describe("a budget below 0, which plans credits", () => {
  const rules = [0.8, 1, 1.1].flatMap((threshold): readonly AlertRule[] =>
    (["actual", "forecast"] as const).map((metric) => ({
      ...rule,
      id: `${metric} ${threshold}`,
      metric,
      threshold,
    })),
  );
  const fired = (actual: number, forecast: number | null): readonly string[] =>
    firedAlerts({ budget: -1_200, actual, forecast }, rules).map(({ id }) => id);

  it.each([
    ["credits that come in as planned break no rule", -600, -1_200, []],
    ["nor do more credits", -900, -1_800, []],
    ["fewer credits are above the budget", -599, -1_199, ["forecast 0.8", "forecast 1"]],
    ["at the limit of 110 %", -540, -1_080, ["forecast 0.8", "forecast 1"]],
    ["far fewer are far above it", -539, -1_079, ["forecast 0.8", "forecast 1", "forecast 1.1"]],
  ])("%s", (_, actual, forecast, broken) => {
    expect(fired(actual, forecast)).toEqual(broken);
  });

  it("is silent while there is no forecast, but for an amount", () => {
    expect(fired(100, null)).toEqual([]);
    const amount = [{ ...rule, kind: "amount" as const, threshold: 50 }];
    expect(firedAlerts({ budget: -1_200, actual: 100, forecast: null }, amount)).toEqual(amount);
  });
});

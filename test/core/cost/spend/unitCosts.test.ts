import fc from "fast-check";
import { unitCosts } from "../../../../src/core/cost/spend/unitCosts";
import { seeds } from "../../../support/seeds";

test("unit cost, its index and its trend pass over periods without output", () => {
  const { periods, trend, trendShare } = unitCosts([0, 1000, 1320, 500, 1440], [0, 100, 120, 0, 120]);
  expect(periods.map(({ unitCost }) => unitCost)).toEqual([null, 10, 11, null, 12]);
  expect(periods.map(({ index }) => index)).toEqual([null, 1, 1.1, null, 1.2]);
  // Through (1, 10), (2, 11) and (4, 12): deviations -4/3, -1/3, 5/3 and -1, 0, 1 give 3 over 42/9.
  expect(trend).toBeCloseTo(9 / 14, 12);
  expect(trendShare).toBeCloseTo(9 / 14 / 11, 12);
});

test("a change of cost is volume at the old unit cost, and the rest unit cost", () => {
  const { periods } = unitCosts([1000, 1320], [100, 120]);
  expect(periods[0]).toMatchObject({ volumeEffect: null, unitCostEffect: null });
  expect(periods[1]).toMatchObject({ volumeEffect: 200, unitCostEffect: 120 });
});

test("there is no trend below two periods with output", () => {
  expect(unitCosts([100, 200], [5, 0])).toMatchObject({ trend: null, trendShare: null });
});

test("volume and unit cost make the change", () => {
  const period = fc.tuple(
    fc.integer({ min: -1000, max: 10 ** 9 }),
    fc.double({ min: 0.5, max: 10 ** 6, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(period, { minLength: 2, maxLength: 12 }), (list) => {
      const cost = list.map(([minor]) => minor);
      const { periods } = unitCosts(
        cost,
        list.map(([, quantity]) => quantity),
      );
      for (const [at, { volumeEffect, unitCostEffect }] of periods.entries()) {
        if (at === 0) continue;
        expect(volumeEffect! + unitCostEffect!).toBe(cost[at]! - cost[at - 1]!);
      }
    }),
    seeds,
  );
});

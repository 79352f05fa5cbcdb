import fc from "fast-check";
import { fiellerInterval } from "../../../../src/core/attribution/roi/fiellerInterval";
import { ratioMoments } from "../../../../src/core/attribution/roi/ratioMoments";
import { studentQuantile } from "../../../../src/core/numeric/studentQuantile";
import { seeds } from "../../../support/seeds";
import { anyUnits } from "./anyUnits";

const intervalOf = (cost: readonly number[], revenue: readonly number[], confidence = 0.95) =>
  fiellerInterval(
    ratioMoments({ cost: Float64Array.from(cost), revenue: Float64Array.from(revenue), blankRows: 0 }),
    confidence,
  );

test("of equal costs is the t interval of the mean over the cost", () => {
  // Mean 12, variance of the mean 4/3, t(0.975, 2) = 0.95 √(2 / (1 - 0.95²)).
  const { low, high } = intervalOf([10, 10, 10], [10, 12, 14]);
  const reach = (0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)) * Math.sqrt(4 / 3)) / 10;
  expect(low).toBeCloseTo(0.2 - reach, 13);
  expect(high).toBeCloseTo(0.2 + reach, 13);
});

test("of costs whose mean is unclear excludes only what lies between two returns", () => {
  // Costs 0, 0, 9: mean 3 = its standard error. Revenues 4, 5, 6: a clear mean that no small return explains.
  const { low, high, excluded } = intervalOf([0, 0, 9], [4, 5, 6]);
  expect([low, high]).toEqual([-Infinity, Infinity]);
  expect(excluded!.from).toBeLessThan(excluded!.to);
  expect(excluded!.to).toBeLessThan(5 / 3 - 1);
});

test("is everything where neither mean is clear", () => {
  expect(intervalOf([0, 0, 9], [-5, 8, 1])).toEqual({ low: -Infinity, high: Infinity, excluded: null });
});

test("is a point where revenue is a multiple of cost", () => {
  const { low, high } = intervalOf([3, 3, 4], [6, 6, 8]);
  expect([low, high]).toEqual([1, 1]);
});

test("ends, of whatever shape, satisfy Fieller's equation", () => {
  fc.assert(
    fc.property(anyUnits(), fc.constantFrom(0.5, 0.8, 0.95, 0.999), (units, confidence) => {
      const moments = ratioMoments(units);
      const { low, high, excluded } = fiellerInterval(moments, confidence);
      const t = studentQuantile((1 + confidence) / 2, moments.count - 1);
      const ends = [low, high, excluded?.from ?? NaN, excluded?.to ?? NaN].filter(Number.isFinite);
      for (const end of ends) {
        // The squared t statistic of revenue - (1 + end) × cost, by two passes over the units.
        const differences = units.revenue.map((each, i) => each - (1 + end) * units.cost[i]!);
        const mean = differences.reduce((sum, each) => sum + each, 0) / moments.count;
        const squares = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0);
        const variance = squares / (moments.count - 1) / moments.count;
        expect(Math.abs(mean ** 2 / variance / t ** 2 - 1)).toBeLessThan(1e-5);
      }
    }),
    seeds,
  );
});

test("holds the estimate, and grows with the confidence", () => {
  fc.assert(
    fc.property(anyUnits(), (units) => {
      const moments = ratioMoments(units);
      const narrow = fiellerInterval(moments, 0.8);
      const wide = fiellerInterval(moments, 0.95);
      expect(narrow.low).toBeLessThanOrEqual(moments.roi);
      expect(narrow.high).toBeGreaterThanOrEqual(moments.roi);
      expect(wide.low).toBeLessThanOrEqual(narrow.low);
      expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
    }),
    seeds,
  );
});

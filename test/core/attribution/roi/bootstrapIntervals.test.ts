import fc from "fast-check";
import { blockInfluence } from "../../../../src/core/attribution/roi/blockInfluence";
import { bootstrapIntervals } from "../../../../src/core/attribution/roi/bootstrapIntervals";
import { regressedInfluence } from "../../../../src/core/attribution/roi/regressedInfluence";
import { resampledReturns } from "../../../../src/core/attribution/roi/resampledReturns";
import { seededRandom } from "../../../../src/core/numeric/seededRandom";
import { seedsOfSlow } from "../../../support/seeds";
import { anyUnits } from "./anyUnits";
import { turnedUnits } from "./turnedUnits";

const drawing = { replicates: 500, seed: 3, blockLength: 1 };

function weeks(count: number) {
  const random = seededRandom(count);
  const cost = Float64Array.from({ length: count }, () => 100 + 50 * random());
  return { cost, revenue: cost.map((each) => each * (1 + random())), blankRows: 0 };
}

test("the same seed gives the same intervals, another seed others", () => {
  const units = weeks(12);
  const once = bootstrapIntervals(units, 0.95, drawing);
  expect(bootstrapIntervals(units, 0.95, drawing)).toEqual(once);
  expect(bootstrapIntervals(units, 0.95, { ...drawing, seed: 4 })).not.toEqual(once);
});

test("the order of units changes nothing but for blocks", () => {
  const units = weeks(12);
  const turned = turnedUnits(units);
  expect(resampledReturns(turned, drawing)).toEqual(resampledReturns(units, drawing));
  const blocks = { ...drawing, blockLength: 4 };
  expect(resampledReturns(turned, blocks)).not.toEqual(resampledReturns(units, blocks));
});

test("blocks as long as the year draw the year itself", () => {
  const units = { cost: Float64Array.of(1, 2, 3), revenue: Float64Array.of(2, 5, 5), blankRows: 0 };
  const returns = resampledReturns(units, { replicates: 200, seed: 1, blockLength: 3 });
  expect(new Set(returns)).toEqual(new Set([1]));
});

test("the last block is cut, so that every resample has as many units as the data", () => {
  const units = {
    cost: Float64Array.of(1, 1, 1, 1, 1),
    revenue: Float64Array.of(0, 0, 0, 0, 5),
    blankRows: 0,
  };
  const counts = new Uint8Array(200 * 5);
  resampledReturns(units, { replicates: 200, seed: 1, blockLength: 2 }, counts);
  for (let i = 0; i < counts.length; i += 5) {
    expect(counts.subarray(i, i + 5).reduce((sum, each) => sum + each, 0)).toBe(5);
  }
});

test("blocks widen the interval of weeks that follow their neighbours", () => {
  const random = seededRandom(8);
  let mood = 0;
  const cost = new Float64Array(104).fill(100);
  const revenue = cost.map(() => 150 + (mood = 0.9 * mood + 10 * (random() - 0.5)));
  const width = (blockLength: number) => {
    const { low, high } = bootstrapIntervals({ cost, revenue, blankRows: 0 }, 0.9, {
      replicates: 2000,
      seed: 1,
      blockLength,
    })!.percentile;
    return high - low;
  };
  expect(width(10)).toBeGreaterThan(1.5 * width(1));
});

test("the basic interval is the percentile one mirrored about the estimate", () => {
  const { percentile, basic } = bootstrapIntervals(
    { cost: new Float64Array(8).fill(1), revenue: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 20), blankRows: 0 },
    0.95,
    drawing,
  )!;
  expect(basic.low + percentile.high).toBeCloseTo(10, 12);
  expect(basic.high + percentile.low).toBeCloseTo(10, 12);
});

test("BCa moves both ends towards the long tail of the revenue", () => {
  const { percentile, bca } = bootstrapIntervals(
    { cost: new Float64Array(8).fill(1), revenue: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 30), blankRows: 0 },
    0.95,
    drawing,
  )!;
  expect(bca.low).toBeGreaterThan(percentile.low);
  expect(bca.high).toBeGreaterThan(percentile.high);
});

test("there is none where one unit holds all the cost", () => {
  const units = { cost: Float64Array.of(0, 0, 5), revenue: Float64Array.of(1, 2, 3), blankRows: 0 };
  expect(bootstrapIntervals(units, 0.95, drawing)).toBeNull();
});

test("a resample without cost is drawn again", () => {
  const cost = new Float64Array(8);
  cost[0] = cost[1] = 10;
  const units = { cost, revenue: cost.map((each) => 2 * each), blankRows: 0 };
  expect(new Set(resampledReturns(units, drawing))).toEqual(new Set([1]));
});

test("of a return that is linear in the units, regression finds each unit's influence", () => {
  // Equal costs: the return moves by revenue / (count × cost) with each draw of a unit.
  const revenue = Float64Array.of(1, 2, 3, 6);
  const counts = new Uint8Array(4 * 500);
  const returns = resampledReturns(
    { cost: new Float64Array(4).fill(1), revenue, blankRows: 0 },
    drawing,
    counts,
  );
  const influence = regressedInfluence(returns, counts, 4);
  [-0.5, -0.25, 0, 0.75].forEach((expected, i) => expect(influence[i]).toBeCloseTo(expected, 10));
});

test("the influence of a block is the sum of its residuals, going round at the end", () => {
  const units = { cost: Float64Array.of(1, 1, 1), revenue: Float64Array.of(1, 2, 6), blankRows: 0 };
  expect([...blockInfluence(units, 2)]).toEqual([-3, 2, 1]);
});

test("ends are in order and within what units can give, whatever the data", () => {
  fc.assert(
    fc.property(anyUnits(8, 20), fc.constantFrom(1, 2, 4), (units, blockLength) => {
      const found = bootstrapIntervals(units, 0.9, { replicates: 300, seed: 1, blockLength })!;
      for (const { low, high } of Object.values(found)) {
        expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
        expect(low).toBeLessThanOrEqual(high);
      }
    }),
    seedsOfSlow,
  );
});

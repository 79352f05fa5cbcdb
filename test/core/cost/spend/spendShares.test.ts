import fc from "fast-check";
import { benfordFirstDigit, firstDigitCounts } from "../../../../src/core/cost/spend/benfordFirstDigit";
import { concentration } from "../../../../src/core/cost/spend/concentration";
import { pareto } from "../../../../src/core/cost/spend/pareto";
import { seeds } from "../../../support/seeds";

test("an item is A while those before it make less than the cut, however large it is itself", () => {
  expect(pareto([5, 79, 1, 15]).map(({ index, class: letter }) => [index, letter])).toEqual([
    [1, "A"],
    [3, "A"],
    [0, "B"],
    [2, "C"],
  ]);
});

test("credits and nothing come last, are C, and leave the shares of the others alone", () => {
  expect(pareto([-50, 100, 0])).toEqual([
    { index: 1, amount: 100, cumulativeShare: 1, class: "A" },
    { index: 2, amount: 0, cumulativeShare: 1, class: "C" },
    { index: 0, amount: -50, cumulativeShare: 1, class: "C" },
  ]);
  expect(pareto([-5])).toEqual([{ index: 0, amount: -5, cumulativeShare: 0, class: "C" }]);
});

test("cuts can be set", () => {
  expect(pareto([60, 30, 10], { a: 0.5, b: 0.6 }).map((item) => item.class)).toEqual(["A", "C", "C"]);
});

test("ranks hold every item once, amounts fall, and the last share is the whole", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 10 ** 9 }), { minLength: 1 }), (amounts) => {
      const ranked = pareto(amounts);
      expect(ranked.map(({ index }) => index).sort((one, other) => one - other)).toEqual([...amounts.keys()]);
      expect(ranked.map(({ amount }) => amount)).toEqual([...amounts].sort((one, other) => other - one));
      expect(ranked.at(-1)?.cumulativeShare).toBe(amounts.some((amount) => amount > 0) ? 1 : 0);
    }),
    seeds,
  );
});

test.each([
  // Ten equal suppliers stand at 1,000, which the guidelines call unconcentrated still.
  [new Array<number>(10).fill(7), 1000, "low"],
  [new Array<number>(8).fill(7), 1250, "moderate"],
  [[70, 30], 5800, "high"],
] as const)("%j has an index of %d, which is %s", (amounts, index, level) => {
  expect(concentration(amounts)).toMatchObject({ index: expect.closeTo(index, 9), level });
});

test("credits have no share and are counted", () => {
  expect(concentration([30, -10, 70, 0])).toEqual({
    total: 100,
    largest: 70,
    largestShare: 0.7,
    largestFour: 100,
    largestFourShare: 1,
    index: 5800,
    effectiveCount: 10_000 / 5800,
    level: "high",
    leftOut: 2,
  });
  expect(concentration([-10, 0])).toBeNull();
});

test("equal suppliers count as many as they are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 10 ** 9 }), (count, amount) => {
      const found = concentration(new Array<number>(count).fill(amount));
      expect(found?.effectiveCount).toBeCloseTo(count, 8);
    }),
    seeds,
  );
});

test("first digits are those of the written amount, cents and billions alike", () => {
  const minor = Float64Array.from([1, 29, 30000, 99999, 100000, 4e5, 7.5e14, 0, -5]);
  expect([...firstDigitCounts(minor)]).toEqual([2, 1, 1, 1, 0, 0, 1, 0, 1]);
});

test("first digits are those that a decimal text begins with", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (minor) => {
      expect(firstDigitCounts(Float64Array.of(minor)).indexOf(1)).toBe(Number(String(minor)[0]) - 1);
    }),
    seeds,
  );
});

test.each([
  // Counts of 10,000 amounts that follow the law to the unit, then with a share moved from 1 to 9.
  [0, "close"],
  [300, "acceptable"],
  [600, "marginal"],
  [700, "nonconforming"],
] as const)("with %d of 10,000 moved from 1 to 9 digits are %s", (moved, level) => {
  const counts = [3010, 1761, 1249, 969, 792, 669, 580, 512, 458];
  counts[0]! -= moved;
  counts[8]! += moved;
  expect(benfordFirstDigit(counts)).toMatchObject({ count: 10_000, level, degreesOfFreedom: 8 });
});

test("nothing counted says nothing", () => {
  expect(benfordFirstDigit(new Float64Array(9))).toBeNull();
});

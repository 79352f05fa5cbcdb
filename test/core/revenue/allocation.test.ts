import fc from "fast-check";
import { Exact } from "../../../src/core/money/decimal";
import { allocatePrice } from "../../../src/core/revenue/recognition/allocation/allocatePrice";
import { largestRemainder } from "../../../src/core/money/largestRemainder";
import { sspFromRange } from "../../../src/core/revenue/recognition/allocation/sspFromRange";
import { seeds } from "../../support/seeds";

const whole = { digits: 0 };
const code = (name: string): Error => expect.objectContaining({ code: name }) as Error;

describe("published allocations", () => {
  test("ASC 606 Example 33: 100 over prices of 50, 25 and 75", () => {
    expect(allocatePrice(100, [{ ssp: 50 }, { ssp: 25 }, { ssp: 75 }], whole)).toEqual([33, 17, 50]);
  });

  test("Example 34 Case A: a bundle regularly sold for 60 keeps its discount", () => {
    const obligations = [{ ssp: 40 }, { ssp: 55, inBundle: true }, { ssp: 45, inBundle: true }];
    expect(allocatePrice(100, obligations, { ...whole, bundlePrice: 60 })).toEqual([40, 33, 27]);
  });

  test("Example 34 Case B: the residual takes what the others leave of 130", () => {
    const obligations = [
      { ssp: 40 },
      { ssp: 55, inBundle: true },
      { ssp: 45, inBundle: true },
      { ssp: 0, isResidual: true },
    ];
    expect(allocatePrice(130, obligations, { ...whole, bundlePrice: 60 })).toEqual([40, 33, 27, 30]);
  });

  test("Example 34 Case C: a residual of 5 is still one; of nothing it is refused", () => {
    const obligations = [{ ssp: 100 }, { ssp: 0, isResidual: true }];
    expect(allocatePrice(105, obligations, whole)).toEqual([100, 5]);
    expect(() => allocatePrice(100, obligations, whole)).toThrow(code("RESIDUAL_NOT_POSITIVE"));
  });
});

test.each([
  ["SSP_NEGATIVE", [{ ssp: -1 }, { ssp: 2 }]],
  ["SSP_SUM_ZERO", [{ ssp: 0 }, { ssp: 0 }]],
  ["ARGUMENT_MISSING", [{ ssp: 1, inBundle: true }]],
  [
    "RESIDUAL_TWICE",
    [
      { ssp: 1, isResidual: true },
      { ssp: 1, isResidual: true },
    ],
  ],
])("%s", (name, obligations) => {
  expect(() => allocatePrice(100, obligations, whole)).toThrow(code(name));
});

test("a price inside the range of selling prices stands; outside, the policy says", () => {
  const range = { low: 90, high: 110 };
  expect(sspFromRange(95, range, "nearest")).toEqual({ inRange: true, ssp: 95 });
  expect(sspFromRange(80, range, "nearest")).toEqual({ inRange: false, ssp: 90 });
  expect(sspFromRange(120, range, "nearest")).toEqual({ inRange: false, ssp: 110 });
  expect(sspFromRange(120, range, "middle")).toEqual({ inRange: false, ssp: 100 });
  expect(() => sspFromRange(95, { low: 2, high: 1 }, "middle")).toThrow(code("SSP_RANGE"));
});

describe("for all prices and weights", () => {
  const prices = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
  const weights = fc
    .array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((weight) => weight > 0));
  const parts = (price: number, all: readonly number[]): readonly number[] =>
    largestRemainder(
      price,
      all.map((weight) => new Exact(weight)),
    );

  test("P9: parts add up, and none is a unit off its exact share", () => {
    fc.assert(
      fc.property(prices, weights, (price, all) => {
        const found = parts(price, all);
        expect(found.reduce((sum, part) => sum + part, 0)).toBe(price);
        const total = all.reduce((sum, weight) => sum.plus(weight), new Exact(0));
        for (const [index, part] of found.entries()) {
          expect(new Exact(all[index]!).times(price).div(total).minus(part).abs().lessThan(1)).toBe(true);
        }
      }),
      seeds,
    );
  });

  test("P4 P10: a credit mirrors its invoice, and the unit of the weights does not matter", () => {
    fc.assert(
      fc.property(prices, weights, fc.integer({ min: 1, max: 1000 }), (price, all, scale) => {
        const found = parts(price, all);
        expect(parts(-price, all)).toEqual(found.map((part) => -part || 0));
        const scaled = all.map((weight) => new Exact(weight).times(scale));
        expect(largestRemainder(price, scaled)).toEqual(found);
      }),
      seeds,
    );
  });

  test("parts in doubles are those in integers of any length", () => {
    const cents = fc.array(
      fc.integer({ min: 0, max: 10 ** 9 }).map((minor) => minor / 100),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 8), max: 10 ** 8 }), cents, fc.nat(11), (price, some, at) => {
        const all = some.map((weight, index) => (index === at % some.length ? weight + 1 : weight));
        expect(largestRemainder(price, all)).toEqual(parts(price, all));
      }),
      seeds,
    );
  });
});

describe("units left over", () => {
  test("go to the earlier part at a tie, also where shares are of different lengths", () => {
    // 33,333.33… and twice 8,333.33…: the same remainder thrice.
    expect(largestRemainder(50_000, [400, 100, 100])).toEqual([33_334, 8333, 8333]);
    expect(largestRemainder(50_000, [100, 400, 100])).toEqual([8334, 33_333, 8333]);
    expect(largestRemainder(50_000, [new Exact(400), 100, 100])).toEqual([33_334, 8333, 8333]);
  });

  test("are handed out exactly where doubles do not hold the products", () => {
    const price = Number.MAX_SAFE_INTEGER;
    // 2^53 - 1 over three, of which each third is 3,002,399,751,580,330.33…
    expect(largestRemainder(price, [0.01, 0.01, 0.01])).toEqual([
      3_002_399_751_580_331, 3_002_399_751_580_330, 3_002_399_751_580_330,
    ]);
    expect(largestRemainder(-price, [1e300, 1e300])).toEqual([
      -4_503_599_627_370_496, -4_503_599_627_370_495,
    ]);
  });
});

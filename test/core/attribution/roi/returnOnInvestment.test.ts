import fc from "fast-check";
import {
  returnOnInvestment,
  type RoiMethod,
  type RoiOptions,
} from "../../../../src/core/attribution/roi/returnOnInvestment";
import type { RoiUnits } from "../../../../src/core/attribution/roi/unitsOfRows";
import { seedsOfSlow } from "../../../support/seeds";
import { anyUnits } from "./anyUnits";
import { turnedUnits } from "./turnedUnits";

const methods: readonly RoiMethod[] = ["fieller", "delta", "delta normal", "jackknife", "bootstrap"];

const units = (cost: readonly number[], revenue: readonly number[]): RoiUnits => ({
  cost: Float64Array.from(cost),
  revenue: Float64Array.from(revenue),
  blankRows: 0,
});
/** So many weeks that cost 100 each and bring 120, give or take 10. */
const weeks = (count: number) =>
  units(
    Array.from({ length: count }, (_, i) => 100 + (i % 3)),
    Array.from({ length: count }, (_, i) => 120 + 10 * Math.cos(7 * i)),
  );
const codes = (of: RoiUnits, options?: RoiOptions) =>
  returnOnInvestment(of, options).notes.map(({ code }) => code);

test("is what was earned above the cost, over the cost", () => {
  expect(returnOnInvestment(units([100, 300], [150, 450]))).toMatchObject({
    count: 2,
    cost: 400,
    revenue: 600,
    roi: 0.5,
  });
});

test("one unit has a return and no interval", () => {
  expect(returnOnInvestment(units([50], [40]))).toMatchObject({
    roi: -0.2,
    standardError: null,
    interval: null,
    p: null,
    notes: [{ code: "TOO_FEW", text: "1 unit is too few for an interval: it takes 8." }],
  });
});

test.each([
  [7, ["TOO_FEW"]],
  [8, ["FEW"]],
  [19, ["FEW"]],
  [20, []],
])("%p units carry the notes %p", (count, expected) => {
  expect(codes(weeks(count))).toEqual(expected);
  expect(returnOnInvestment(weeks(count)).interval === null).toBe(count < 8);
});

test("an interval without an end says so, and what it excludes", () => {
  const once = units([0, 0, 0, 0, 0, 0, 0, 80], [9, 11, 10, 12, 9, 10, 11, 14]);
  const { interval, notes } = returnOnInvestment(once);
  expect([interval!.low, interval!.high]).toEqual([-Infinity, Infinity]);
  expect(notes.map(({ code }) => code)).toEqual(["FEW", "UNBOUNDED", "EXCLUDED"]);
  expect(notes[2]!.text).toMatch(/^Only returns between -\d+\.\d % and -?\d+\.\d % are contradicted/);
});

test.each(["jackknife", "bootstrap"] as const)(
  "%s has no interval where one unit holds all the cost",
  (method) => {
    const once = units([0, 0, 0, 0, 0, 0, 0, 80], [9, 11, 10, 12, 9, 10, 11, 14]);
    expect(returnOnInvestment(once, { method }).interval).toBeNull();
    expect(codes(once, { method })).toContain("ONE_SPENDER");
  },
);

test("revenue that is the same multiple of cost everywhere says that it is no evidence", () => {
  const exact = units([4, 5, 6, 7, 4, 5, 6, 7], [8, 10, 12, 14, 8, 10, 12, 14]);
  expect(returnOnInvestment(exact)).toMatchObject({ roi: 1, p: 0, interval: { low: 1, high: 1 } });
  expect(codes(exact)).toEqual(["FEW", "NO_SCATTER"]);
});

test("blank rows are told", () => {
  expect(codes({ ...weeks(20), blankRows: 3 })).toEqual(["BLANK_ROWS"]);
});

test("the method is named with what it takes to compute it again", () => {
  const name = (options: RoiOptions) => returnOnInvestment(weeks(24), options).method;
  expect(name({})).toBe("Fieller");
  expect(name({ method: "bootstrap", bootstrap: "bca", seed: 5, blockLength: 4 })).toBe(
    "Bootstrap (BCa), 2000 resamples of blocks of 4 units, seed 5",
  );
});

test("nothing it says claims that the spend brought the revenue about", () => {
  const said = methods.flatMap((method) => {
    const { notes, method: name } = returnOnInvestment(weeks(9), { method });
    return [name, ...notes.map(({ text }) => text)];
  });
  expect(said.join(" ")).not.toMatch(/incremental|lift|caused/i);
});

test.each<[string, RoiUnits, RoiOptions, object]>([
  ["no cost at all", units([0, 0], [5, 6]), {}, { code: "COST_ZERO", cell: "#DIV/0!" }],
  ["a confidence of 95", weeks(9), { confidence: 95 }, { code: "LEVEL_OUT_OF_RANGE" }],
  ["too few resamples", weeks(9), { replicates: 20 }, { code: "OPTION_REFUSED" }],
  ["half a seed", weeks(9), { seed: 0.5 }, { code: "OPTION_REFUSED" }],
  [
    "blocks of most units",
    weeks(9),
    { blockLength: 5 },
    { code: "OPTION_REFUSED", slots: { option: "block", value: 5, allowed: "a whole number from 1 to 4" } },
  ],
])("refuses %s", (_, of, options, expected) => {
  expect(() => returnOnInvestment(of, options)).toThrow(expect.objectContaining(expected));
});

test("the scale of money changes nothing", () => {
  fc.assert(
    fc.property(
      anyUnits(8, 24),
      fc.constantFrom(...methods),
      fc.integer({ min: -8, max: 8 }),
      (of, method, power) => {
        const scale = 2 ** power;
        const scaled = {
          ...of,
          cost: of.cost.map((each) => scale * each),
          revenue: of.revenue.map((each) => scale * each),
        };
        const options = { method, replicates: 200 };
        const [once, again] = [returnOnInvestment(of, options), returnOnInvestment(scaled, options)];
        // By powers of two every figure is exactly the same.
        expect([again.roi, again.standardError, again.interval, again.p, again.notes]).toEqual([
          once.roi,
          once.standardError,
          once.interval,
          once.p,
          once.notes,
        ]);
      },
    ),
    seedsOfSlow,
  );
});

test("the order of units changes nothing but for blocks", () => {
  fc.assert(
    fc.property(anyUnits(8, 24), fc.constantFrom(...methods), (of, method) => {
      const turned = turnedUnits(of);
      const options = { method, replicates: 200 };
      const [once, again] = [returnOnInvestment(of, options), returnOnInvestment(turned, options)];
      const close = (a: number, b: number) =>
        a === b || Math.abs(a - b) <= 1e-7 * (1 + Math.abs(a) + Math.abs(b));
      expect(close(once.roi, again.roi)).toBe(true);
      expect(close(once.interval!.low, again.interval!.low)).toBe(true);
      expect(close(once.interval!.high, again.interval!.high)).toBe(true);
    }),
    seedsOfSlow,
  );
});

test("a bounded interval of a closed form holds the return", () => {
  fc.assert(
    fc.property(anyUnits(), fc.constantFrom(...methods.slice(0, 4)), (of, method) => {
      const { interval, roi } = returnOnInvestment(of, { method });
      expect(interval!.low).toBeLessThanOrEqual(roi);
      expect(interval!.high).toBeGreaterThanOrEqual(roi);
    }),
    seedsOfSlow,
  );
});

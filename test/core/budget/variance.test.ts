import fc from "fast-check";
import { accountTypes, isCreditAccount, polarityOf } from "../../../src/core/budget/accountType";
import { materiality } from "../../../src/core/budget/materiality";
import { flagOf, variance } from "../../../src/core/budget/variance";
import { seeds } from "../../support/seeds";

const amount = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((cents) => cents / 100);
const polarity = fc.constantFrom(1, -1, 0);

// Horngren: what raises operating income is favourable.
test.each([
  ["revenue", 1, true],
  ["expense", -1, false],
  ["contra revenue", -1, false],
  ["gross profit", 1, true],
  ["net income", 1, true],
  ["asset", 0, false],
  ["liability", 0, true],
  ["equity", 0, true],
  ["statistical", 0, false],
] as const)("one unit more of %s moves income by %d; a credit account: %s", (type, effect, credit) => {
  expect(polarityOf(type)).toBe(effect);
  expect(isCreditAccount(type)).toBe(credit);
  expect(accountTypes).toContain(type);
});

test.each([
  [0.00001, "F"],
  [-0.00001, "U"],
  [0, "–"],
] as const)("an effect of %d is %s", (effect, flag) => {
  expect(flagOf(effect)).toBe(flag);
});

test("shares are none where the reference is zero, and not meaningful there or where the sign changed", () => {
  expect(variance(5, 0, -1)).toEqual({
    difference: 5,
    effect: -5,
    differenceShare: null,
    effectShare: null,
    notMeaningful: true,
  });
  expect(variance(-20, 100, 1)).toMatchObject({ differenceShare: -1.2, notMeaningful: true });
  expect(variance(-1e-200, 1e-200, 1)).toMatchObject({ notMeaningful: true });
  expect(variance(0, 100, 1)).toMatchObject({ differenceShare: -1, notMeaningful: false });
  expect(variance(-50, -100, 1)).toMatchObject({ differenceShare: 0.5, notMeaningful: false });
});

test("a neutral account has no effect, not even minus zero", () => {
  expect(Object.is(variance(1, 5, 0).effect, 0)).toBe(true);
  expect(Object.is(variance(-0, 0, 1).difference, 0)).toBe(true);
});

test("turning actual and reference round turns the variance round", () => {
  fc.assert(
    fc.property(amount, amount, polarity, (actual, reference, effect) => {
      expect(variance(reference, actual, effect).difference).toBe(
        -variance(actual, reference, effect).difference || 0,
      );
      expect(variance(reference, actual, effect).effect).toBe(
        -variance(actual, reference, effect).effect || 0,
      );
    }),
    seeds,
  );
});

test("the difference is exact to the cent", () => {
  const cents = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
  fc.assert(
    fc.property(cents, cents, (actual, reference) => {
      expect(variance(actual / 100, reference / 100, 1).difference).toBe((actual - reference) / 100);
    }),
    seeds,
  );
});

describe("materiality", () => {
  test("and needs both limits, or needs one", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.nat(10 ** 6),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (actual, reference, limit, share) => {
          const found = variance(actual, reference, 0);
          const and = materiality(found, { amount: limit, share, rule: "and" });
          const or = materiality(found, { amount: limit, share, rule: "or" });
          expect(and.material).toBe(and.amountHit && and.shareHit);
          expect(or.material).toBe(or.amountHit || or.shareHit);
          expect(or.material || !and.material).toBe(true);
        },
      ),
      seeds,
    );
  });

  test("no difference is material under no limits", () => {
    const none = { amount: 0, share: 0, rule: "or" } as const;
    expect(materiality(variance(0, 0, 1), none).material).toBe(false);
    expect(materiality(variance(100, 100, 1), none).material).toBe(false);
  });
});

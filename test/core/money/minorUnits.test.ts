import fc from "fast-check";
import {
  amountFromMinor,
  exactDifference,
  isWholeMinor,
  minorFromAmount,
} from "../../../src/core/money/minorUnits";
import { seeds } from "../../support/seeds";

// Expected values: decimal arithmetic by hand; halves go away from zero as in Excel's ROUND.
test.each([
  [0, 2, 0],
  [1.005, 2, 101],
  [-1.005, 2, -101],
  [2.675, 2, 268],
  [1.004999, 2, 100],
  [0.615, 2, 62],
  [10.075, 2, 1008],
  [0.1 + 0.2, 2, 30],
  [1.1 + 1.575, 2, 268],
  [-0.001, 2, 0],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [1234567, 0, 1234567],
  [12.3455, 3, 12346],
  [0.0005, 3, 1],
  [0.0000005, 6, 1],
  [9999999999999.99, 2, 999999999999999],
])("%d with %d decimals is %d minor units", (amount, digits, expected) => {
  expect(minorFromAmount(amount, digits)).toBe(expected);
});

test.each([
  [11258999068426.25, 2, 1125899906842625],
  [4503599627370497, 0, 4503599627370497],
  [-9007199254740991, 0, -9007199254740991],
])("an amount of 16 digits loses no unit: %d", (amount, digits, expected) => {
  expect(minorFromAmount(amount, digits)).toBe(expected);
});

test.each([
  [1e14, 2],
  [-1e14, 2],
  [2 ** 53, 0],
  [Infinity, 2],
])("%d with %d decimals is beyond what is kept exactly", (amount, digits) => {
  expect(() => minorFromAmount(amount, digits)).toThrow(
    expect.objectContaining({ code: "AMOUNT_TOO_LARGE" }),
  );
});

test("never gives minus zero", () => {
  expect(Object.is(minorFromAmount(-0.001, 2), 0)).toBe(true);
});

test.each([0, 2, 3])("an amount written with %d decimals comes back as it was", (digits) => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (minor) => {
      expect(minorFromAmount(amountFromMinor(minor, digits), digits)).toBe(minor);
    }),
    seeds,
  );
});

test("halves round as their decimal text says, whatever binary makes of them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 10 }), fc.constantFrom(0, 2, 3), (whole, digits) => {
      // "whole" minor units and a half, written as decimal text.
      const text = `${whole}5`.padStart(digits + 2, "0");
      const amount = Number(`${text.slice(0, -digits - 1)}.${text.slice(-digits - 1)}`);
      expect(minorFromAmount(amount, digits)).toBe(whole + 1);
      expect(minorFromAmount(-amount, digits)).toBe(-whole - 1 || 0);
    }),
    seeds,
  );
});

test.each([
  [12.34, 2, true],
  [12.345, 2, false],
  [12.345, 3, true],
  [1.1 + 2.2, 2, true],
  [7, 0, true],
  [7.5, 0, false],
])("%d has no more than %d decimals: %s", (amount, digits, expected) => {
  expect(isWholeMinor(amount, digits)).toBe(expected);
});

test.each([
  [0.3, 0.1, 0.2],
  [1.1, 1, 0.1],
  [110, 100, 10],
  [-0, 0, 0],
  [1e15, 1, 999999999999999],
])("%d less %d is %d", (amount, reference, expected) => {
  expect(exactDifference(amount, reference)).toBe(expected);
});

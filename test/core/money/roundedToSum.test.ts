import fc from "fast-check";
import { roundedToSum } from "../../../src/core/money/roundedToSum";
import { seeds } from "../../support/seeds";

test("parts make the sum, and none is a unit off its value", () => {
  const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, (list) => {
      const sum = Math.round(list.reduce((total, value) => total + value, 0)) || 0;
      // The last value makes the sum whole.
      const whole = [...list, sum - list.reduce((total, value) => total + value, 0)];
      const parts = roundedToSum(whole, sum);
      expect(parts.reduce((total, part) => total + part, 0)).toBe(sum);
      for (const [index, part] of parts.entries()) {
        expect(Math.abs(part - whole[index]!)).toBeLessThanOrEqual(1);
      }
    }),
    seeds,
  );
});

test("noise below a whole unit does not take that unit away", () => {
  expect(roundedToSum([39.99999999999, 60.00000000001], 100)).toEqual([40, 60]);
});

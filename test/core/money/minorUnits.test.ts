import { minorFromAmount } from "../../../src/core/money/minorUnits";

test("rounds half away from zero at 15 significant digits", () => {
  expect(minorFromAmount(1.005, 2)).toBe(101);
});

import { minorInDigits } from "../../../src/core/money/minorInDigits";

test.each([
  [2, 3, [1250, -5], [12_500, -50]],
  [3, 2, [12_504, 12_505, -12_506], [1250, 1251, -1251]],
  [0, 2, [7], [700]],
  [2, 2, [7], [7]],
])("minor units of %i decimals are those of %i", (from, to, minor, expected) => {
  expect([...minorInDigits(Float64Array.from(minor), from, to)]).toEqual(expected);
});

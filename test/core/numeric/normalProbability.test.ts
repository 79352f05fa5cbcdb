import { normalProbability } from "../../../src/core/numeric/normalProbability";

// mpmath 1.3 with 40 digits: ncdf.
test.each([
  [0, 0.5],
  [0.1, 0.539827837277029],
  [-1, 0.15865525393145705],
  [2.9, 0.998134186699616],
  [-3.1, 0.0009676032132183566],
  [-8, 6.220960574271784e-16],
  [-37, 5.725571222524577e-300],
  [-Infinity, 0],
  [Infinity, 1],
])("below %p lies %p", (value, expected) => {
  expect(Math.abs(normalProbability(value) - expected)).toBeLessThanOrEqual(1e-13 * expected);
});

import { logGamma } from "../../../src/core/numeric/logGamma";

// mpmath 1.3 with 40 digits: loggamma.
test.each([
  [0.5, 0.5723649429247001],
  [1, 0],
  [2.5, 0.2846828704729192],
  [10, 12.80182748008147],
  [171.5, 709.1431630309282],
  [0.001, 6.907178885383853],
  [1e6, 12815504.569147613],
])("at %p is %p", (x, expected) => {
  expect(Math.abs(logGamma(x) - expected)).toBeLessThanOrEqual(Math.max(2e-13, 2e-15 * Math.abs(expected)));
});

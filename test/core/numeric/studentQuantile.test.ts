import { studentQuantile } from "../../../src/core/numeric/studentQuantile";

// mpmath 1.3 with 40 digits: the root of the incomplete beta function.
test.each([
  [0.975, 7, 2.364624251592785],
  [0.975, 12, 2.1788128296672284],
  [0.95, 51.7851331956829, 1.6748151946798013],
  [0.6, 1, 0.32491969623290623],
  [0.9999999, 2, 2236.067642678063],
  [0.025, 25, -2.0595385527532977],
  [0.995, 1e6, 2.575834220105334],
  [0.75, 0.5, 1.5537739740300374],
])("at %p with %p degrees of freedom is %p", (probability, degrees, expected) => {
  expect(Math.abs(studentQuantile(probability, degrees) / expected - 1)).toBeLessThan(
    degrees < 1000 ? 2e-13 : 1e-11,
  );
});

test("is 0 at a half", () => {
  expect(studentQuantile(0.5, 3)).toBe(0);
});

import { normalQuantile } from "../../../src/core/numeric/normalQuantile";

// Wichura (1988), section "Accuracy", and Excel's NORM.S.INV for the others.
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.09023230616781],
  [1e-20, -9.2623400897984],
  [0.975, 1.959963984540054],
  [0.5, 0],
])("at %p is %p", (probability, expected) => {
  expect(normalQuantile(probability)).toBeCloseTo(expected, 12);
});

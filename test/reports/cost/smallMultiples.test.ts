import { scaleOf } from "../../../src/reports/cost/trend/smallMultiples";

test.each([
  [[14_000.5, 300], { minimum: 0, maximum: 16_000 }],
  [[-250, 900], { minimum: -300, maximum: 900 }],
  [[0, 0], { minimum: 0, maximum: 1 }],
  [[-5], { minimum: -5, maximum: 0 }],
])("a scale of round ends holds %j", (figures, scale) => {
  expect(scaleOf(figures)).toEqual(scale);
});

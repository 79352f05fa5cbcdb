import { adjustedByHolm } from "../../../../src/core/attribution/roi/adjustedByHolm";

// R 4.2: p.adjust(p, "holm").
test.each([
  [
    [0.01, 0.04, 0.03, 0.005],
    [0.03, 0.06, 0.06, 0.02],
  ],
  [
    [0.6, 0.9, 0.02],
    [1, 1, 0.06],
  ],
  [[0.2], [0.2]],
  [[], []],
])("%p become %p", (values, expected) => {
  adjustedByHolm(values).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 14));
});

test("what was not tested counts for nothing", () => {
  expect(adjustedByHolm([null, 0.02, 0.5])).toEqual([null, 0.04, 0.5]);
});

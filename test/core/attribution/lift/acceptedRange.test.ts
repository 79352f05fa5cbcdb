import { acceptedRange } from "../../../../src/core/attribution/lift/acceptedRange";

test("finds both borders to a 200th of a step", () => {
  const { low, high } = acceptedRange((value) => value > -3.3 && value < 17.1, 5, 1);
  expect(Math.abs(low + 3.3)).toBeLessThan(1 / 200);
  expect(Math.abs(high - 17.1)).toBeLessThan(1 / 200);
});

test("a short gap belongs to the range, what lies beyond a long one does not", () => {
  const isAccepted = (value: number) => value < 4 || (value > 8 && value < 10) || value > 40;
  expect(acceptedRange(isAccepted, 0, 1).high).toBeCloseTo(10, 1);
});

test("an end that is not there is infinite", () => {
  expect(acceptedRange(() => true, 0, 1)).toEqual({ low: -Infinity, high: Infinity });
});

import fc from "fast-check";
import { slipDistance } from "../../../../src/core/cost/search/slipDistance";
import { seeds } from "../../../support/seeds";

test.each([
  ["104104", "140104", 1],
  ["104104", "104104", 0],
  ["10410", "104104", 1],
  ["14010", "104104", 2],
  ["kitten", "sitting", 3],
  // Optimal string alignment does not edit a swapped pair again: 3, where Damerau's full distance is 2.
  ["ca", "abc", 3],
])("counts the slips between %s and %s", (one, other, slips) => {
  expect(slipDistance(one, other, 5)).toBe(slips);
  expect(slipDistance(other, one, 5)).toBe(slips);
});

test("stops at the limit and says so", () => {
  expect(slipDistance("kitten", "sitting", 1)).toBe(2);
  expect(slipDistance("a", "abcdef", 2)).toBe(3);
});

test("finds one slip wherever one was made", () => {
  const made = fc.record({
    text: fc.string({ minLength: 2, maxLength: 12 }),
    at: fc.nat(10),
    kind: fc.nat(2),
  });
  fc.assert(
    fc.property(made, ({ text, at, kind }) => {
      const place = at % (text.length - 1);
      const [before, after] = [text.slice(0, place), text.slice(place)];
      const slipped = [
        before + after.slice(1),
        `${before}#${after}`,
        `${before}${after[1]!}${after[0]!}${after.slice(2)}`,
      ][kind]!;
      expect(slipDistance(text, slipped, 3)).toBe(text === slipped ? 0 : 1);
    }),
    seeds,
  );
});

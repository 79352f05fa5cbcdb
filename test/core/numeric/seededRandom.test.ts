import { seededRandom } from "../../../src/core/numeric/seededRandom";

const drawn = (seed: number, count: number) => {
  const next = seededRandom(seed);
  return Array.from({ length: count }, next);
};

test("the same seed gives the same numbers, another seed others", () => {
  expect(drawn(7, 5)).toEqual(drawn(7, 5));
  expect(drawn(7, 5)).not.toEqual(drawn(8, 5));
});

test("numbers fill [0, 1) evenly", () => {
  const counts = new Array<number>(10).fill(0);
  for (const value of drawn(1, 100_000)) counts[Math.floor(10 * value)]!++;
  // Chi-square with 9 degrees of freedom stays below 27.9 with probability 0.999.
  expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
});

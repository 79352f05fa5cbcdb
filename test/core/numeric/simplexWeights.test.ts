import fc from "fast-check";
import { simplexWeights } from "../../../src/core/numeric/simplexWeights";
import { seeds } from "../../support/seeds";

/** Weights for columns and a target, and the squared distance that a mixture keeps. */
function problem(columns: readonly (readonly number[])[], target: readonly number[]) {
  const count = columns.length;
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, each, i) => sum + each * b[i]!, 0);
  const products = Float64Array.from({ length: count * count }, (_, at) =>
    dot(columns[Math.floor(at / count)]!, columns[at % count]!),
  );
  const right = Float64Array.from(columns, (column) => dot(column, target));
  const distance = (weights: ArrayLike<number>) =>
    target.reduce(
      (sum, each, t) =>
        sum + (each - columns.reduce((mix, column, i) => mix + weights[i]! * column[t]!, 0)) ** 2,
      0,
    );
  return { products, right, distance, weights: simplexWeights(products, right) };
}

test.each([
  ["one column takes it all", [[1, 2]], [5, 5], [1]],
  [
    "a target on the line between two columns",
    [
      [0, 0],
      [4, 8],
    ],
    [1, 2],
    [0.75, 0.25],
  ],
  [
    "a target beyond a column",
    [
      [0, 0],
      [4, 8],
    ],
    [9, 9],
    [0, 1],
  ],
  [
    "the middle of three corners",
    [
      [3, 0, 0],
      [0, 3, 0],
      [0, 0, 3],
    ],
    [1, 1, 1],
    [1 / 3, 1 / 3, 1 / 3],
  ],
  [
    "twins: the first of them",
    [
      [0, 1],
      [2, 1],
      [2, 1],
    ],
    [1, 1],
    [0.5, 0.5, 0],
  ],
])("%s", (_, columns, target, expected) => {
  const { weights } = problem(columns, target);
  expected.forEach((weight, i) => expect(weights[i]).toBeCloseTo(weight, 13));
});

const column = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 });

test("weights are 0 or more, make 1, and no move from one column to another comes closer", () => {
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 10 }), column, (columns, target) => {
      const { weights, products, right } = problem(columns, target);
      expect(weights.every((weight) => weight >= 0)).toBe(true);
      expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
      const count = columns.length;
      const slopes = [...weights.keys()].map((i) =>
        weights.reduce((sum, weight, j) => sum + products[i * count + j]! * weight, -right[i]!),
      );
      const least = Math.min(...slopes);
      for (const slope of slopes.filter((_, i) => weights[i]! > 1e-9))
        expect(slope - least).toBeLessThan(1e-6);
    }),
    seeds,
  );
});

test("no other mixture comes closer", () => {
  const share = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 8 }),
      column,
      share,
      (columns, target, shares) => {
        const used = columns.map((_, i) => shares[i]! + (i === 0 ? 1 : 0));
        const sum = used.reduce((total, each) => total + each, 0);
        const { weights, distance } = problem(columns, target);
        expect(distance(weights)).toBeLessThanOrEqual(distance(used.map((each) => each / sum)) + 1e-8);
      },
    ),
    seeds,
  );
});

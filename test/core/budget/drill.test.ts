import fc from "fast-check";
import { drill, type DrillRow } from "../../../src/core/budget/drill";
import { seeds } from "../../support/seeds";

const row: fc.Arbitrary<DrillRow> = fc.record({
  path: fc.tuple(fc.constantFrom("Ops", "IT"), fc.constantFrom("a", "b", "a/b"), fc.constantFrom("x", "y")),
  actual: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
  reference: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
  polarity: fc.constantFrom(1, -1, 0),
});

test("the total is the same at every depth, and the nodes add up to it", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const depths = [1, 2, 3].map((depth) => drill(rows, depth));
      expect(new Set(depths.map(({ total }) => total)).size).toBe(1);
      for (const { total, ranked } of depths) {
        expect(ranked.reduce((sum, { effect }) => sum + effect, 0)).toBe(total);
      }
    }),
    seeds,
  );
});

test("the children of a node add up to it", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const children = drill(rows, 2).ranked;
      for (const { path, effect } of drill(rows, 1).ranked) {
        const parts = children.filter((child) => child.path[0] === path[0]);
        expect(parts.reduce((sum, part) => sum + part.effect, 0)).toBe(effect);
      }
    }),
    seeds,
  );
});

test("the largest movement stands first, and gross shares add up to one", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const { ranked } = drill(rows, 3);
      const sizes = ranked.map(({ effect }) => Math.abs(effect));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      const shares = ranked.map(({ grossShare }) => grossShare);
      const moved = sizes.some((size) => size > 0);
      expect(shares.every((share) => (share === null) === !moved)).toBe(true);
      expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(moved ? 1 : 0, 9);
    }),
    seeds,
  );
});

test("paths whose parts join to the same text stay apart", () => {
  const rows: DrillRow[] = [
    { path: ["a/b", "c"], actual: 1, reference: 0, polarity: 1 },
    { path: ["a", "b/c"], actual: 2, reference: 0, polarity: 1 },
  ];
  expect(drill(rows, 2).ranked.map(({ effect }) => effect)).toEqual([2, 1]);
});

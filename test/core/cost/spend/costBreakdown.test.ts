import fc from "fast-check";
import { costBreakdown, type BreakdownLevel } from "../../../../src/core/cost/spend/costBreakdown";
import { amountColumn } from "../../../../src/core/table/amountColumn";
import type { Dimension } from "../../../../src/core/table/dictionary";
import { seeds } from "../../../support/seeds";

const labelsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `label ${index}`);
const dimension = (name: string, codes: readonly number[], labels: number): Dimension => ({
  name,
  codes: Int32Array.from(codes),
  labels: labelsOf(labels),
});

/** Centre, category, supplier, period and amount of each row; amounts up to where plain doubles would lose units. */
const rows = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 3 }),
    fc.oneof(fc.integer({ min: -500, max: 10_000 }), fc.integer({ min: -(2 ** 50), max: 2 ** 50 })),
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 40 },
);

test("sums at every level make their parent, and the total", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const column = (at: 0 | 1 | 2 | 3): readonly number[] => list.map((row) => row[at]);
      const include = Uint8Array.from(list, (row) => (row[5] ? 1 : 0));
      const { levels, periodTotals, total } = costBreakdown(
        {
          dimensions: [
            dimension("centre", column(0), 3),
            dimension("category", column(1), 4),
            dimension("supplier", column(2), 6),
          ],
          periods: dimension("period", column(3), 4),
          amounts: amountColumn(
            "amount",
            Float64Array.from(list, (row) => row[4]),
            2,
          ),
        },
        include,
      );
      const kept = list.filter((row) => row[5]);
      const exact = Number(kept.reduce((sum, row) => sum + BigInt(row[4]), 0n));
      expect(total).toBe(exact);
      expect(sumOf(periodTotals)).toBe(exact);
      for (const [depth, level] of levels.entries()) {
        expect(level.size).toBe(new Set(kept.map((row) => row.slice(0, depth + 1).join())).size);
        expect(sumOf(level.totals)).toBe(exact);
        expect(sumsBy(level.cells.nodes, level.cells.minor, level.size)).toEqual([...level.totals]);
        expect(sumsBy(level.cells.periods, level.cells.minor, 4)).toEqual([...periodTotals]);
        const above = levels[depth - 1];
        if (above) expectChildren(level, above);
      }
    }),
    seeds,
  );
});

function expectChildren(level: BreakdownLevel, above: BreakdownLevel): void {
  expect(sumsBy(level.parents, level.totals, above.size)).toEqual([...above.totals]);
  for (const [at, codes] of above.codes.entries()) {
    expect([...level.parents].map((parent) => codes[parent])).toEqual([...level.codes[at]!]);
  }
}

function sumsBy(keys: Int32Array, minor: Float64Array, size: number): readonly number[] {
  const sums = new Array<bigint>(size).fill(0n);
  for (const [row, key] of keys.entries()) sums[key]! += BigInt(minor[row]!);
  return sums.map(Number);
}

function sumOf(values: Float64Array): number {
  return Number([...values].reduce((sum, value) => sum + BigInt(value), 0n));
}

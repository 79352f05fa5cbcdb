import fc from "fast-check";
import { costBreakdown, type CostBreakdown } from "../../../../src/core/cost/spend/costBreakdown";
import type { MonthSpan } from "../../../../src/core/cost/spend/MonthlySums";
import { amountColumn } from "../../../../src/core/table/amountColumn";
import type { Dimension } from "../../../../src/core/table/dictionary";
import { seeds } from "../../../support/seeds";

const months = 4;
const dimension = (name: string, codes: readonly number[], labels: number): Dimension => ({
  name,
  codes: Int32Array.from(codes),
  labels: Array.from({ length: labels }, (_, index) => `label ${index}`),
});

/** Centre, category, supplier, month and amount of each row, and whether it is kept; the month -1 is none of them. */
const rows = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: -1, max: months - 1 }),
    fc.oneof(fc.integer({ min: -500, max: 10_000 }), fc.integer({ min: -(2 ** 47), max: 2 ** 47 })),
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 40 },
);
const spans = fc
  .tuple(fc.integer({ min: 0, max: months - 1 }), fc.integer({ min: 0, max: months - 1 }))
  .map(([one, other]): MonthSpan => ({ from: Math.min(one, other), to: Math.max(one, other) }));
type Row = typeof rows extends fc.Arbitrary<(infer Each)[]> ? Each : never;

/** By centre, by centre and category, by centre, category and supplier. */
function levelsOf(list: readonly Row[]): readonly CostBreakdown[] {
  const column = (at: 0 | 1 | 2 | 3 | 4): readonly number[] => list.map((row) => row[at]);
  const dimensions = [
    dimension("centre", column(0), 3),
    dimension("category", column(1), 4),
    dimension("supplier", column(2), 6),
  ];
  const costs = {
    amount: amountColumn("amount", Float64Array.from(column(4)), 2),
    months: Int32Array.from(column(3)),
    monthCount: months,
  };
  const include = Uint8Array.from(list, (row) => (row[5] ? 1 : 0));
  return dimensions.map((_, depth) => costBreakdown(costs, dimensions.slice(0, depth + 1), include));
}

const isIn = (row: Row, { from, to }: MonthSpan): boolean => row[3] >= from && row[3] <= to;

/** What rows come to in some months, and how many of them that is. */
function sumIn(list: readonly Row[], span: MonthSpan): readonly [minor: number, rows: number] {
  const own = list.filter((row) => isIn(row, span));
  return [exactSum(own.map((row) => row[4])), own.length];
}

function groupsOf({ size, sums }: CostBreakdown, span: MonthSpan): ReturnType<typeof sumIn>[] {
  return Array.from({ length: size }, (_, group) => [sums.of(group, span), sums.rowsOf(group, span)]);
}

test("at every level groups are what their rows come to, whatever the months, and their rows are counted", () => {
  fc.assert(
    fc.property(rows, spans, (list, span) => {
      const kept = list.filter((row) => row[5]);
      for (const [depth, level] of levelsOf(list).entries()) {
        expect(level.size).toBe(new Set(kept.map((row) => row.slice(0, depth + 1).join())).size);
        expect(groupsOf(level, span)).toEqual(
          Array.from({ length: level.size }, (_, group) => {
            const own = kept.filter((row) => level.codes.every((code, at) => code[group] === row[at]));
            return sumIn(own, span);
          }),
        );
      }
    }),
    seeds,
  );
});

test("sums of a level make those above, and the total", () => {
  fc.assert(
    fc.property(rows, spans, (list, span) => {
      const levels = levelsOf(list);
      const [total] = sumIn(
        list.filter((row) => row[5]),
        span,
      );
      for (const { sums } of levels) expect(exactSum([...sums.each(span)])).toBe(total);
      for (const [depth, above] of levels.slice(0, -1).entries()) {
        expect(sumsAbove(levels[depth + 1]!, above, span)).toEqual([...above.sums.each(span)]);
      }
    }),
    seeds,
  );
});

test("a sum over months that no double holds is refused, though what follows brings it back", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const { sums } = costBreakdown(
    {
      amount: amountColumn("amount", Float64Array.from([most, most, -most]), 2),
      months: Int32Array.from([0, 1, 2]),
      monthCount: 3,
    },
    [dimension("centre", [0, 0, 0], 1)],
  );
  expect(sums.of(0, { from: 1, to: 2 })).toBe(0);
  expect(() => sums.of(0, { from: 0, to: 2 })).toThrow(expect.objectContaining({ code: "AMOUNT_TOO_LARGE" }));
});

/** What the groups of a level come to under each group of the level above. */
function sumsAbove(level: CostBreakdown, above: CostBreakdown, span: MonthSpan): readonly number[] {
  const children = Array.from({ length: level.size }, (_, child) => child);
  return Array.from({ length: above.size }, (_, group) => {
    const own = children.filter((child) =>
      above.codes.every((code, at) => code[group] === level.codes[at]![child]),
    );
    return exactSum(own.map((child) => level.sums.of(child, span)));
  });
}

function exactSum(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + BigInt(value), 0n));
}

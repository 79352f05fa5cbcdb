import fc from "fast-check";
import { amountColumn } from "../../../src/core/table/amountColumn";
import { codesOfColumn } from "../../../src/core/table/codesOfColumn";
import { Dictionary, type Dimension } from "../../../src/core/table/dictionary";
import { groupRows } from "../../../src/core/table/groupRows";
import { groupCounts, groupSums } from "../../../src/core/table/groupSums";
import { seeds } from "../../support/seeds";

type Row = readonly (string | number)[];

function dimension(rows: readonly Row[], index: number): Dimension {
  const dictionary = new Dictionary<string | number>(String);
  const codes = codesOfColumn(rows, index, (raw = "") => dictionary.code(raw));
  return { name: `d${index}`, codes, labels: dictionary.labels };
}

/** Sums by label, as records, through the project's own path. */
function sumsByLabel(
  rows: readonly Row[],
  dimensions: number,
  minor: readonly number[],
): Map<string, number> {
  const columns = Array.from({ length: dimensions }, (_, index) => dimension(rows, index));
  const { groups, size, codes } = groupRows(columns);
  const sums = groupSums(amountColumn("amount", Float64Array.from(minor), 2), groups, size);
  return new Map(
    Array.from(sums, (sum, group) => [
      JSON.stringify(columns.map(({ labels }, index) => labels[codes[index]![group]!])),
      sum,
    ]),
  );
}

/** The same in BigInt and a Map: slow, and beyond doubt. */
function plainSums(rows: readonly Row[], dimensions: number, minor: readonly number[]): Map<string, number> {
  const sums = new Map<string, bigint>();
  rows.forEach((row, index) => {
    const key = JSON.stringify(row.slice(0, dimensions).map(String));
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(minor[index]!));
  });
  return new Map([...sums].map(([key, sum]) => [key, Number(sum)]));
}

describe("Dictionary", () => {
  test("numbers labels in order of first appearance", () => {
    const dictionary = new Dictionary<string>((text) => text);
    expect(["b", "a", "b", "c"].map((text) => dictionary.code(text))).toEqual([0, 1, 0, 2]);
    expect(dictionary.labels).toEqual(["b", "a", "c"]);
  });

  test("raw values that read as the same label share a code", () => {
    const dictionary = new Dictionary<string | number>(String);
    expect([dictionary.code(4000), dictionary.code("4000"), dictionary.code("04000")]).toEqual([0, 0, 1]);
  });
});

test("codes of a column are those of its dictionary, whatever the text", () => {
  const label = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.stringMatching(/^[0-9]{1,7}$/),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.array(label, { maxLength: 200 }), (values) => {
      const dictionary = new Dictionary<string | number>((raw) => JSON.stringify(raw));
      const codes = codesOfColumn(
        values.map((value) => [value]),
        0,
        (raw = "") => dictionary.code(raw),
      );
      expect(Array.from(codes, (code) => dictionary.labels[code])).toEqual(
        values.map((value) => JSON.stringify(value)),
      );
    }),
    seeds,
  );
});

test("text that falls into one slot of the cache stays apart", () => {
  const rows = Array.from({ length: 5000 }, (_, row) => [`${row % 100}-000-000`]);
  const { codes, labels } = dimension(rows, 0);
  expect(labels).toHaveLength(100);
  expect(Array.from(codes, (code) => labels[code])).toEqual(rows.map(([label]) => label));
});

test("a cell that a short row lacks is asked for like any other", () => {
  const asked: unknown[] = [];
  codesOfColumn<string>([["a"], []], 0, (raw, row) => asked.push([raw, row]));
  expect(asked).toEqual([
    ["a", 0],
    [undefined, 1],
  ]);
});

describe("groupRows", () => {
  const rows = [
    ["East", "A"],
    ["West", "A"],
    ["East", "B"],
    ["East", "A"],
  ];

  test("groups stand in order of first appearance", () => {
    const { groups, size, codes } = groupRows([dimension(rows, 0), dimension(rows, 1)]);
    expect([...groups]).toEqual([0, 1, 2, 0]);
    expect(size).toBe(3);
    expect(codes.map((column) => [...column])).toEqual([
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  test("rows that are left out belong to no group and open none", () => {
    const { groups, size } = groupRows(
      [dimension(rows, 0), dimension(rows, 1)],
      Uint8Array.from([0, 1, 1, 0]),
    );
    expect([...groups]).toEqual([-1, 0, 1, -1]);
    expect(size).toBe(2);
    expect([...groupCounts(groups, size)]).toEqual([1, 1]);
  });

  test("the codes of the dimensions stay as they were", () => {
    const east = dimension(rows, 0);
    groupRows([east, dimension(rows, 1)]);
    expect([...east.codes]).toEqual([0, 1, 0, 0]);
  });

  test("no rows give no groups", () => {
    expect(groupRows([dimension([], 0)])).toMatchObject({ size: 0 });
  });

  test("as many dimensions as one likes keep their combinations apart", () => {
    // 5 dimensions of 2,000 labels: 3.2e16 combinations, more than a double counts.
    const many = Array.from({ length: 2000 }, (_, row) => [...Array(4).fill(`${row}`), `${row}`]);
    const shifted = many.map((row, index) => [...row.slice(0, 4), `${(index + 1) % 2000}`]);
    const all = [...many, ...shifted];
    const { size } = groupRows([0, 1, 2, 3, 4].map((index) => dimension(all, index)));
    expect(size).toBe(new Set(all.map((row) => row.join("|"))).size);
  });

  test("a dense table and a hash give the same groups", () => {
    // 2,500 × 2,500 labels are beyond the dense table; the first column alone is not.
    const wide = Array.from({ length: 2500 }, (_, row) => [`${row}`, `${(row * 7) % 2500}`]);
    const twice = [...wide, ...wide];
    const { groups, size } = groupRows([dimension(twice, 0), dimension(twice, 1)]);
    expect(size).toBe(2500);
    expect([...groups]).toEqual([...Array(2500).keys(), ...Array(2500).keys()]);
  });
});

describe("groupSums", () => {
  const amount = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
  const row = fc.tuple(fc.constantFrom("East", "West", "", "=A"), fc.constantFrom("1", "01", 1), amount);

  test("groups add up to the unit, as BigInt adds them", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 100 }), (rows) => {
        const minor = rows.map((cells) => cells[2]);
        expect(sumsByLabel(rows, 2, minor)).toEqual(plainSums(rows, 2, minor));
      }),
      seeds,
    );
  });

  test("sums do not depend on the order of rows", () => {
    fc.assert(
      fc.property(
        fc
          .array(row, { maxLength: 60 })
          .chain((rows) =>
            fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
          ),
        ([rows, shuffled]) => {
          const sums = (list: typeof rows): Map<string, number> =>
            sumsByLabel(
              list,
              2,
              list.map((cells) => cells[2]),
            );
          expect(sums(shuffled)).toEqual(sums(rows));
        },
      ),
      seeds,
    );
  });

  test("sums of the groups are the sum of the rows", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 100 }), (rows) => {
        const minor = rows.map((cells) => cells[2]);
        const total = [...sumsByLabel(rows, 2, minor).values()].reduce((sum, part) => sum + part, 0);
        expect(total).toBe(minor.reduce((sum, part) => sum + part, 0));
      }),
      seeds,
    );
  });

  test("amounts so large that partial sums pass 2^53 still add up to the unit", () => {
    const huge = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b"), huge), { maxLength: 50 }), (rows) => {
        // All amounts, then their opposites but one unit: what is met on the way is huge and the sums are small.
        const opposite = ([label, minor]: readonly [string, number]): [string, number] => [
          label,
          minor > 0 ? 1 - minor : -1 - minor,
        ];
        const both = [...rows, ...rows.map(opposite)];
        const minor = both.map(([, part]) => part);
        expect(sumsByLabel(both, 1, minor)).toEqual(plainSums(both, 1, minor));
      }),
      seeds,
    );
  });

  test("a sum that no double holds is refused, however many rows it took", () => {
    const sum = (rows: number): Float64Array =>
      groupSums(
        amountColumn("Budget", new Float64Array(rows).fill(Number.MAX_SAFE_INTEGER), 2),
        new Int32Array(rows),
        1,
      );
    expect([...sum(1)]).toEqual([Number.MAX_SAFE_INTEGER]);
    // 2,048 such amounts come to 2^64 - 2,048, which 64 bits would wrap to a harmless -2,048.
    for (const rows of [2, 1024, 2048]) {
      expect(() => sum(rows)).toThrow(
        expect.objectContaining({
          code: "AMOUNT_TOO_LARGE",
          slots: expect.objectContaining({ place: "Budget" }),
        }),
      );
    }
  });

  test("rows of a negative group count nowhere", () => {
    const column = amountColumn("amount", Float64Array.from([5, 7, 11]), 0);
    expect([...groupSums(column, Int32Array.from([0, -1, 1]), 2)]).toEqual([5, 11]);
    const wide = amountColumn("amount", Float64Array.from([Number.MAX_SAFE_INTEGER, 7, 1]), 0);
    expect([...groupSums(wide, Int32Array.from([0, -1, 1]), 2)]).toEqual([Number.MAX_SAFE_INTEGER, 1]);
  });
});

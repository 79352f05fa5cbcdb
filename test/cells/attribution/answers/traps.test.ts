import { attributionModels } from "../../../../src/core/attribution/AttributionModel";
import type { CellValue } from "../../../../src/cells/CellValue";
import { answerOf, column } from "./answerOf";

/**
 * Traps of cells, by their names. Those of paths and logs themselves stand in test/core/attribution/traps.test.ts, those of a table in
 * test/cells/attribution/touchChecks.test.ts.
 */

/** Models whose credits add up to the total, without parameters of their own; of higher orders the second stands for all. */
const summing = attributionModels.filter(
  (model) => !["w", "custom", "markov3", "markov4", "participation"].includes(model),
);

type Rows = readonly (readonly CellValue[])[];

/** Credited values, Unattributed and Total by their names, of one model of a log without headers. */
function valuesOf(
  rows: Rows,
  model: string | null = null,
  options: string | null = null,
): Record<string, unknown> {
  return Object.fromEntries(
    answerOf("ATTRIBUTE", rows, model, options).map(([name, , value]) => [name, value]),
  );
}

function ofPaths(
  paths: readonly (readonly [path: string, conversions: number, value?: number, nulls?: number])[],
  model: string | null = null,
  options: string | null = null,
): CellValue[][] {
  return answerOf(
    "ATTRIBUTE.PATHS",
    column(...paths.map(([path]) => path)),
    column(...paths.map(([, conversions]) => conversions)),
    paths[0]!.length > 2 ? column(...paths.map(([, , value]) => value!)) : null,
    paths[0]!.length > 3 ? column(...paths.map(([, , , nulls]) => nulls!)) : null,
    model,
    options,
  );
}

describe("paths", () => {
  test("empty segments are no touches, and a path of nothing else is unattributed", () => {
    expect(
      ofPaths(
        [
          ["a > > b", 2, 10],
          [" > ", 1, 5],
        ],
        "linear",
      ),
    ).toEqual([
      ["a", 1, 5, 5 / 15],
      ["b", 1, 5, 5 / 15],
      ["Unattributed", 1, 5, 5 / 15],
      ["Total", 3, 15, 1],
    ]);
  });

  test("stray spaces make no other channel", () => {
    expect(
      ofPaths(
        [
          ["Email>Search", 1, 10],
          [" Email  >\u00A0Search ", 1, 10],
        ],
        "last",
      ).map(([name]) => name),
    ).toEqual(["Search", "Email", "Unattributed", "Total"]);
  });

  test("a separator inside a channel name separates, unless it is given with its spaces", () => {
    const paths = [["Email > C>D", 1, 10]] as const;
    expect(ofPaths(paths, "linear", "round=no")).toHaveLength(5);
    expect(ofPaths(paths, "last", 'sep=" > "')[0]).toEqual(["C>D", 1, 10, 1]);
  });

  test.each(summing)("a one-touch path gives its touch all of it under %s", (model) => {
    const [first, ...rest] = ofPaths([["a", 2, 10, 1]], model);
    expect(first!.slice(0, 4)).toEqual(["a", 2, 10, 1]);
    expect(rest.map((row) => row[2])).toEqual([0, 10]);
  });

  test("a path without conversions and nulls counts for nothing, and its channel keeps a row", () => {
    expect(
      ofPaths(
        [
          ["a > b", 1, 10, 0],
          ["c", 0, 0, 0],
        ],
        "markov1",
      ),
    ).toContainEqual(["c", 0, 0, 0, 0]);
  });

  test("no nulls at all: every journey converts, and credits still add up to what was booked", () => {
    const rows = ofPaths(
      [
        ["a > b", 3, 10],
        ["b", 1, 20],
      ],
      "markov1",
    );
    expect(rows.map(([name, , value]) => [name, value])).toEqual([
      ["b", expect.any(Number)],
      ["a", expect.any(Number)],
      ["Unattributed", 0],
      ["Total", 30],
    ]);
    expect((rows[0]![2] as number) + (rows[1]![2] as number)).toBeCloseTo(30, 10);
  });

  test("a channel only in null paths has a removal effect of 0 and no credit", () => {
    expect(
      ofPaths(
        [
          ["a", 1, 10, 1],
          ["c > a", 0, 0, 9],
        ],
        "markov1",
      ),
    ).toContainEqual(["c", 0, 0, 0, 0]);
  });

  test("all removal effects 0: journeys are shared evenly, and the total is kept", () => {
    expect(ofPaths([["a > b", 0, 10, 0]], "markov1").map(([name, , value]) => [name, value])).toEqual([
      ["a", 5],
      ["b", 5],
      ["Unattributed", 0],
      ["Total", 10],
    ]);
  });

  test("refunds: credits may be negative, and the total is kept", () => {
    expect(
      ofPaths(
        [
          ["a", 1, 100],
          ["b", 1, -30],
        ],
        "last",
      ).map(([name, , value]) => [name, value]),
    ).toEqual([
      ["a", 100],
      ["b", -30],
      ["Unattributed", 0],
      ["Total", 70],
    ]);
  });

  test("value with 0 conversions is credited as any other", () => {
    expect(
      ofPaths(
        [
          ["a", 1, 10],
          ["b", 0, 5],
        ],
        "last",
      ),
    ).toContainEqual(["b", 0, 5, 5 / 15]);
  });

  test("fractional conversions count as they are", () => {
    expect(
      ofPaths(
        [
          ["a", 0.25],
          ["a > b", 0.5],
        ],
        "last",
      ).map(([name, conversions]) => [name, conversions]),
    ).toEqual([
      ["b", 0.5],
      ["a", 0.25],
      ["Unattributed", 0],
      ["Total", 0.75],
    ]);
  });

  test.each(summing)("cents go to the largest remainders, so that the column foots, under %s", (model) => {
    const paths = [
      ["a > b > c", 3, 100.01, 2],
      ["b > c", 1, 0.1, 1],
      ["c > a > b > a", 2, 33.33, 0],
    ] as const;
    const rows = ofPaths(paths, model);
    const cents = rows.map(([, , value]) => Math.round(100 * (value as number)));
    expect(rows.every(([, , value], row) => value === cents[row]! / 100)).toBe(true);
    expect(cents.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(cents.at(-1));
    expect(rows.at(-1)!.slice(0, 3)).toEqual(["Total", 6, 133.44]);
  });
});

describe("touch logs", () => {
  test("equal timestamps stand in the order of the rows, or of their sequence", () => {
    const rows = [
      ["A", 1, "Search", null],
      ["A", 1, "Email", null],
      ["A", 2, "(conversion)", 9],
    ];
    expect(valuesOf(rows, "first")["Search"]).toBe(9);
    expect(
      valuesOf(
        rows.map((row, at) => [...row, 9 - at]),
        "first",
      )["Email"],
    ).toBe(9);
  });

  test("missing timestamps: the journey goes by its rows, and time decay by rank", () => {
    const rows = [
      ["A", 9, "Search", null],
      ["A", null, "Email", null],
      ["A", 1, "(conversion)", 90],
    ];
    expect(valuesOf(rows, "time decay")).toEqual({ Email: 60, Search: 30, Unattributed: 0, Total: 90 });
  });

  test("touches after the conversion are ignored", () => {
    const rows = [
      ["A", 1, "Search", null],
      ["A", 2, "(conversion)", 9],
      ["A", 3, "Email", null],
    ];
    expect(valuesOf(rows, "last")).toEqual({ Search: 9, Email: 0, Unattributed: 0, Total: 9 });
  });

  test("several conversions: a touch counts for each that follows it", () => {
    const rows = [
      ["A", 1, "Search", 10],
      ["A", 2, "Email", 20],
    ];
    expect(valuesOf(rows, "first")).toEqual({ Search: 30, Email: 0, Unattributed: 0, Total: 30 });
  });

  test.each(summing)("a conversion with no touch in the window is unattributed under %s", (model) => {
    const rows = [
      ["A", 1, "Search", null],
      ["A", 40, "(conversion)", 9],
      ["B", 1, "Search", 1],
    ];
    expect(valuesOf(rows, model, "window=30")).toEqual({ Search: 1, Unattributed: 9, Total: 10 });
  });

  test("refunds take back from the touches of the conversion before", () => {
    const rows = [
      ["A", 1, "Search", 100],
      ["A", 2, "Email", null],
      ["A", 3, "(conversion)", -40],
    ];
    expect(answerOf("ATTRIBUTE", rows, "last", null)).toEqual([
      ["Search", 1, 60, 1],
      ["Email", 0, 0, 0],
      ["Unattributed", 0, 0, 0],
      ["Total", 1, 60, 1],
    ]);
  });

  test("nothing converts: every figure is 0", () => {
    expect(answerOf("ATTRIBUTE", [["A", 1, "Search", null]], "markov1", null)).toEqual([
      ["Search", 0, "n/a", 0, 0],
      ["Unattributed", 0, "n/a", 0, ""],
      ["Total", 0, "n/a", 0, ""],
    ]);
  });

  test("the same log with its rows in another order gives the same cells", () => {
    const rows = [
      ["A", 1, "Search", null],
      ["A", 3, "Email", 100],
      ["B", 2, "Email", null],
      ["B", 5, "Display", 33.33],
      ["C", 1, "Social", null],
    ];
    const turned = [rows[3]!, rows[4]!, rows[0]!, rows[2]!, rows[1]!];
    expect(answerOf("ATTRIBUTE", turned, "all", null)).toEqual(answerOf("ATTRIBUTE", rows, "all", null));
  });
});

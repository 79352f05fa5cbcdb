import fc from "fast-check";
import type { JourneyBand } from "../../../../src/core/attribution/journeys/JourneyFigures";
import { journeySummary } from "../../../../src/core/attribution/journeys/journeySummary";
import type { Journeys } from "../../../../src/core/attribution/Journeys";
import { journeysFromTouches } from "../../../../src/core/attribution/reading/journeysFromTouches";
import { seeds } from "../../../support/seeds";
import { read, type Path } from "../journeysOf";
import { logOf, type LogRow } from "../logOf";

const paths: readonly Path[] = [
  ["Search > Email > Search", 2, 300, 5],
  ["Email", 4, 100, 10],
  ["Search>Email>Search", 1, 50],
  ["Search > Social", 1, 80],
  ["Social", 0, 0, 7],
  ["", 1, 20],
];

const log: readonly LogRow[] = [
  { journey: "a", time: 0, channel: "Search" },
  { journey: "a", time: 3.5, channel: "Email" },
  { journey: "a", time: 4.75, channel: "", value: 100 },
  { journey: "a", time: 9, channel: "", value: -40 },
  { journey: "b", time: 1, channel: "Email", value: 10 },
  { journey: "c", time: null, channel: "Social" },
  { journey: "c", time: 2, channel: "", value: 5 },
  { journey: "d", time: 2, channel: "Social" },
  { journey: "e", time: 2, channel: "", value: 7 },
];

function used(bands: readonly JourneyBand[]): readonly string[] {
  return bands
    .filter(({ conversions, value }) => conversions !== 0 || value !== 0)
    .map(({ from, until, conversions, value }) => `${from}-${until}: ${conversions}, ${value}`);
}

function named({ channels }: Journeys, codes: readonly number[]): string {
  return codes.map((code) => channels[code]!).join(" > ");
}

describe("paths", () => {
  const { journeys } = read(paths);
  const summary = journeySummary(journeys);

  test("counts journeys that converted, their conversions and value, and those that did not", () => {
    expect(summary).toMatchObject({ converting: 5, conversions: 9, value: 550, nulls: 22 });
  });

  test("weighs lengths by conversions, those without a touch apart", () => {
    expect(summary.meanTouches).toBeCloseTo((3 * 3 + 4 + 2) / 8, 14);
    expect(summary.medianTouches).toBe(1.5);
    expect(used(summary.lengths)).toEqual(["0-0: 1, 20", "1-1: 4, 100", "2-2: 1, 80", "3-3: 3, 350"]);
    expect(summary.lengths.at(-1)).toMatchObject({ from: 21, until: Infinity });
  });

  test("knows no days without times", () => {
    expect(summary).toMatchObject({ meanDays: null, medianDays: null, days: [] });
    expect(summary.untimed).toEqual({ conversions: 9, value: 550 });
  });

  test("puts equal paths together, those with most conversions first, and leaves out those that brought nothing", () => {
    expect(summary.distinctPaths).toBe(4);
    expect(
      summary.paths.map(({ channels, ...figures }) => ({ path: named(journeys, channels), ...figures })),
    ).toEqual([
      { path: "Email", conversions: 4, value: 100, nulls: 10, row: 1 },
      { path: "Search > Email > Search", conversions: 3, value: 350, nulls: 5, row: 0 },
      { path: "Search > Social", conversions: 1, value: 80, nulls: 0, row: 3 },
    ]);
  });

  test("counts a channel once for each conversion, whatever the number of its touches", () => {
    expect(journeys.channels).toEqual(["Search", "Email", "Social"]);
    expect(summary.assists).toEqual([
      { first: 4, last: 3, assisted: 1, alone: 0 },
      { first: 4, last: 4, assisted: 3, alone: 4 },
      { first: 0, last: 1, assisted: 0, alone: 0 },
    ]);
  });

  test("names as many paths as are asked for, at a tie those with more value, then by name", () => {
    const tied = read([
      ["c", 1, 5],
      ["b > a", 1, 5],
      ["b", 1, 5],
      ["d", 1, 9],
    ]).journeys;
    const best = journeySummary(tied, { paths: 3 }).paths.map(({ channels }) => named(tied, channels));
    expect(best).toEqual(["d", "b", "b > a"]);
  });
});

describe("a touch log", () => {
  const { journeys } = journeysFromTouches(logOf(log));
  const summary = journeySummary(journeys);

  test("counts whole days from the first touch to the conversion; a refund takes value back where it was sold", () => {
    expect(used(summary.days)).toEqual(["0-0: 1, 10", "4-7: 1, 60"]);
    expect(summary).toMatchObject({ meanDays: 2.375, medianDays: 2.375 });
  });

  test("puts conversions without a touch, and journeys that lack a time, beside the bands of days", () => {
    expect(summary.untimed).toEqual({ conversions: 2, value: 12 });
    expect(used(summary.lengths)).toEqual(["0-0: 1, 7", "1-1: 2, 15", "2-2: 1, 60"]);
  });

  test("counts no refund as a conversion", () => {
    expect(summary).toMatchObject({ converting: 4, conversions: 4, value: 82, nulls: 1 });
  });
});

test("nothing was sold: no mean divides by nothing", () => {
  expect(journeySummary(read([["a", 0, 0, 3]]).journeys)).toMatchObject({
    converting: 0,
    meanTouches: 0,
    medianTouches: 0,
    paths: [],
    distinctPaths: 1,
    assists: [{ first: 0, last: 0, assisted: 0, alone: 0 }],
  });
});

test("many paths fall into the same groups as by their names", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 6 }), {
        minLength: 1,
        maxLength: 400,
      }),
      (touched) => {
        const { journeys } = read(touched.map((touches) => [touches.join(">"), 1, 2] as const));
        const { paths: found, distinctPaths, lengths } = journeySummary(journeys, { paths: 2000 });
        const counts = new Map<string, number>();
        for (const touches of touched) {
          const path = touches.join(" > ");
          counts.set(path, (counts.get(path) ?? 0) + 1);
        }
        expect(distinctPaths).toBe(counts.size);
        expect(
          new Map(found.map(({ channels, conversions }) => [named(journeys, channels), conversions])),
        ).toEqual(counts);
        expect(lengths.reduce((sum, { value }) => sum + value, 0)).toBe(2 * touched.length);
      },
    ),
    seeds,
  );
});

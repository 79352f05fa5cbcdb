import { isoDate } from "../../../../src/core/dates/isoDate";
import type { Calendar } from "../../../../src/core/planning/series/Calendar";
import { seasonOf } from "../../../../src/core/planning/series/seasonOf";

const numbered: Calendar = { step: "index", first: null };
const first = isoDate("2024-01-01");

/** The same on every machine, evenly between -1 and 1. */
function noise(count: number, seed = 1): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (2 * state) / 2_147_483_647 - 1;
  });
}

const wave = (count: number, season: number, height: number) =>
  noise(count).map((other, t) => 100 + 0.2 * t + height * Math.cos((2 * Math.PI * t) / season) + 3 * other);

test.each<[string, Calendar, number]>([
  ["months", { step: "month", first }, 12],
  ["every second month", { step: "month", first, every: 2 }, 6],
  ["quarters", { step: "quarter", first }, 4],
  ["half-years", { step: "quarter", first, every: 2 }, 2],
  ["fiscal months of 4-4-5", { step: "fiscal month", first, lengths: [28, 28, 35] }, 12],
  ["fiscal months of four weeks", { step: "fiscal month", first, lengths: [28] }, 13],
  ["quarters of 13 weeks", { step: "quarter", first, lengths: [91] }, 4],
  ["weekly 52/53", { step: "week", first }, 52],
  ["every other week", { step: "week", first, every: 2 }, 26],
  ["days", { step: "day", first }, 7],
  ["business days", { step: "day", first, weekdays: [1, 2, 3, 4, 5] }, 5],
])("%s: the calendar tells the season", (_, calendar, season) => {
  const found = seasonOf({ calendar, values: wave(4 * season, season, 20) });
  expect(found.season).toBe(season);
  expect(found.strength).toBeGreaterThan(0.9);
});

test("a season that the test does not see stays, and the reason says so", () => {
  const calendar: Calendar = { step: "month", first };
  const found = seasonOf({ calendar, values: noise(60).map((other) => 100 + other) });
  expect(found.season).toBe(12);
  expect(found.strength).toBeLessThan(0.45);
  expect(found.why).toMatch(/^12 months make a season; the test sees none \(strength 0\.\d\d\)\.$/);
});

test.each([
  { height: 20, verdict: "too short to test for one, but it is strong" },
  { height: 0, verdict: "too short to test for one (" },
])("two seasons are too short to test; a height of $height: $verdict", ({ height, verdict }) => {
  const calendar: Calendar = { step: "month", first };
  expect(seasonOf({ calendar, values: wave(24, 12, height) })).toMatchObject({
    season: 12,
    why: expect.stringContaining(verdict),
  });
});

test("short series, under 2 seasons: no season, and why", () => {
  const calendar: Calendar = { step: "month", first };
  expect(seasonOf({ calendar, values: wave(23, 12, 20) })).toEqual({
    season: 1,
    strength: 0,
    why: "No season: 23 periods are shorter than 2 seasons of 12.",
  });
});

test("years have no season", () => {
  const found = seasonOf({ calendar: { step: "year", first }, values: wave(40, 4, 20) });
  expect(found).toEqual({ season: 1, strength: 0, why: "Yearly values have no season." });
});

test.each([4, 5, 7, 12, 24, 52])("without dates a season of %d is seen in the values", (season) => {
  const found = seasonOf({ calendar: numbered, values: wave(Math.max(48, 4 * season), season, 20) });
  expect(found.season).toBe(season);
  expect(found.why).toBe(
    `A season of ${season} was seen in the values, of strength ${found.strength.toFixed(2)}.`,
  );
});

test("without dates neither noise nor a trend nor a constant has a season", () => {
  const seen = Array.from({ length: 50 }, (_, i) => {
    const walk = noise(60, i + 1).reduce<number[]>((sums, step) => [...sums, (sums.at(-1) ?? 50) + step], []);
    return [noise(60, i + 1), walk].map((values) => seasonOf({ calendar: numbered, values }).season);
  }).flat();
  // The test of seasonality itself errs in one of ten.
  expect(seen.filter((season) => season > 1).length).toBeLessThan(10);
  for (const values of [Array<number>(40).fill(0.1), Array.from({ length: 40 }, (_, t) => 0.1 * t)])
    expect(seasonOf({ calendar: numbered, values })).toMatchObject({ season: 1, strength: 0 });
});

test("the strength of a season that repeats itself is 1, of values in turn without any 0", () => {
  const calendar: Calendar = { step: "quarter", first };
  const values = Array.from({ length: 20 }, (_, t) => [1, 2, 4, 3][t % 4]!);
  expect(seasonOf({ calendar, values }).strength).toBeCloseTo(1, 6);
  expect(seasonOf({ calendar, values: Array<number>(20).fill(3.3) }).strength).toBe(0);
});

test("gaps do not hide a season", () => {
  const values: (number | null)[] = wave(48, 12, 20);
  for (const gap of [5, 17, 30]) values[gap] = null;
  expect(seasonOf({ calendar: { step: "month", first }, values }).why).toContain("the test sees one");
});

test("one value, or none, has no season", () => {
  for (const values of [[], [5]])
    expect(seasonOf({ calendar: numbered, values })).toMatchObject({ season: 1, strength: 0 });
});

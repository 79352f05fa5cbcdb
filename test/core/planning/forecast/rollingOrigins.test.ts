import { rollingOrigins } from "../../../../src/core/planning/forecast/rollingOrigins";

test.each([
  { what: "months, three seasons kept", count: 115, season: 12, horizon: 18, expected: [[91, 94, 97], 18] },
  { what: "quarters", count: 44, season: 4, horizon: 8, expected: [[34, 35, 36], 8] },
  { what: "years", count: 20, season: 1, horizon: 6, expected: [[12, 13, 14], 6] },
  {
    what: "three years of months: two seasons kept",
    count: 36,
    season: 12,
    horizon: 18,
    expected: [[24, 27, 30], 6],
  },
  {
    what: "two years and a quarter: a period apart",
    count: 27,
    season: 12,
    horizon: 18,
    expected: [[24, 25, 26], 1],
  },
  {
    what: "under two seasons and a quarter: without season",
    count: 24,
    season: 12,
    horizon: 18,
    expected: [[14, 15, 16], 8],
  },
  {
    what: "a horizon of a third of the history",
    count: 30,
    season: 1,
    horizon: 18,
    expected: [[18, 19, 20], 10],
  },
  { what: "the shortest history", count: 7, season: 1, horizon: 18, expected: [[4, 5, 6], 1] },
])("$what", ({ count, season, horizon, expected: [origins, ahead] }) => {
  expect(rollingOrigins(count, season, 3, horizon)).toEqual({ origins, horizon: ahead });
});

test("a history of six is too short", () => {
  expect(rollingOrigins(6, 1, 3, 18)).toBeNull();
});

test("holds exactly the last 24 of 121 months out, or nothing", () => {
  expect(rollingOrigins(121, 12, 1, 24, true)).toEqual({ origins: [97], horizon: 24 });
  expect(rollingOrigins(27, 12, 1, 24, true)).toBeNull();
});

test.each([1, 4, 12, 52])(
  "with a season of %i never looks beyond the history, nor behind four observations",
  (season) => {
    for (let count = 7; count < 300; count++) {
      const { origins, horizon } = rollingOrigins(count, season, 3, 18)!;
      expect(horizon).toBeGreaterThanOrEqual(1);
      expect(origins[0]).toBeGreaterThanOrEqual(4);
      expect(origins.at(-1)! + horizon).toBe(count);
      expect(new Set(origins).size).toBe(3);
    }
  },
);

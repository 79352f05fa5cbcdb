import { forecastSeries } from "../../../../src/core/planning/forecast/forecastSeries";
import { hasSeason } from "../../../../src/core/planning/forecast/hasSeason";
import { isSeasonal } from "../../../../src/core/planning/forecast/seasonality";

/** Noise from -1 to 1, always the same. */
function noise(seed: number): () => number {
  let state = seed;
  return () => (2 * (state = (state * 48_271) % 2_147_483_647)) / 2_147_483_647 - 1;
}

/** As energy is used: three times as much in winter as in summer, and smooth in between. */
function winters(count: number, season: number): Float64Array {
  const rough = noise(3);
  return new Float64Array(count).map((_, t) => winterAt(t, season) + 6 * rough());
}

const winterAt = (t: number, season: number) => 200 + 100 * Math.cos((2 * Math.PI * t) / season);

test.each([
  { count: 36, season: 12 },
  { count: 24, season: 12 },
  { count: 130, season: 52 },
  { count: 112, season: 52 },
])(
  "$count periods of a smooth season of $season: the test misses it, but it is strong",
  ({ count, season }) => {
    const history = winters(count, season);
    expect(isSeasonal(history, season)).toBe(false);
    expect(hasSeason(history, season)).toBe(true);
    const { mean } = forecastSeries(history, { method: "auto", season, horizon: season, levels: [] });
    // A forecast without season misses by 64 on average.
    const missed = mean.map((value, step) => Math.abs(value - winterAt(count + step, season)));
    expect(missed.reduce((sum, miss) => sum + miss, 0) / season).toBeLessThan(12);
  },
);

test("a season that the test finds needs not be strong", () => {
  const rough = noise(5);
  const weak = new Float64Array(96).map((_, t) => 100 + 4 * (t % 4) + 14 * rough());
  expect(isSeasonal(weak, 4)).toBe(true);
  expect(hasSeason(weak, 4)).toBe(true);
});

test.each([4, 12])("noise has no season of %i: in 100 histories of three seasons 25 at most", (season) => {
  const rough = noise(9);
  const seen = Array.from({ length: 100 }, () => new Float64Array(3 * season).map(rough)).filter((history) =>
    hasSeason(history, season),
  );
  expect(seen.length).toBeLessThanOrEqual(25);
});

test.each([
  { history: Float64Array.of(1, 5, 1, 5, 1, 5, 1), season: 2, because: "fewer than eight values" },
  { history: winters(23, 12), season: 12, because: "less than two seasons" },
  { history: new Float64Array(48).fill(7), season: 12, because: "a constant" },
  { history: winters(48, 12), season: 1, because: "no season asked for" },
])("$because: no season", ({ history, season }) => {
  expect(hasSeason(history, season)).toBe(false);
});

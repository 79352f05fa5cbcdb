import { forecastSeries } from "../../../../src/core/planning/forecast/forecastSeries";
import reference from "../../../cases/forecast/theta.json";

/** Pseudo-random numbers below 1, always the same. */
function noise(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const monthly = (count: number, seed = 7) => {
  const next = noise(seed);
  return new Float64Array(count).map(
    (_, t) => (200 + t) * (1 + 0.2 * Math.sin((t * Math.PI) / 6)) + 20 * next(),
  );
};

function defaultForecast(history: Float64Array, season: number, horizon: number, level: number) {
  const { members, mean, intervals } = forecastSeries(history, {
    method: "auto",
    season,
    horizon,
    levels: [level],
  });
  return { members, mean, lower: intervals[0]!.lower, upper: intervals[0]!.upper };
}

function expectSane(
  history: Float64Array,
  season: number,
  horizon: number,
): ReturnType<typeof defaultForecast> {
  const forecast = defaultForecast(history, season, horizon, 0.95);
  for (let step = 0; step < horizon; step++) {
    const [low, mean, high] = [forecast.lower[step]!, forecast.mean[step]!, forecast.upper[step]!];
    expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
    expect(low).toBeLessThanOrEqual(mean);
    expect(mean).toBeLessThanOrEqual(high);
  }
  return forecast;
}

// Edge cases that users of other forecasting packages have met.
test("negative forecasts for non-negative data: history that falls to 0 stays at 0 or above", () => {
  const { lower, mean } = expectSane(
    Float64Array.from({ length: 30 }, (_, t) => Math.max(0, 60 - 2 * t)),
    1,
    12,
  );
  expect(Math.min(...lower, ...mean)).toBeGreaterThanOrEqual(0);
});

test("exploding forecasts: growth of a third a year stays within reach of the history", () => {
  const { mean } = expectSane(
    Float64Array.from({ length: 12 }, (_, t) => 10 * 1.33 ** t),
    1,
    6,
  );
  expect(mean[5]).toBeLessThan(10 * 1.33 ** 18);
});

test.each([
  ["zeros among positive values", monthly(60).map((value, t) => (t % 17 === 0 ? 0 : value)), 12],
  ["negative values", monthly(60).map((value) => value - 210), 12],
  [
    "nearly constant negative values with one dip a year",
    new Float64Array(60).map((_, t) => (t % 12 === 5 ? -9 : -1)),
    12,
  ],
  ["as many values as periods", monthly(12), 12],
  ["less than two seasons", monthly(20), 12],
  ["three different values", Float64Array.of(3, 9, 4), 1],
  ["a spike in a short quarterly series", Float64Array.of(120, 90, 110, 3070, 130, 95, 118, 140, 125), 4],
  ["a very long history", monthly(600), 12],
  [
    "weekly values",
    new Float64Array(160).map((_, t) => 50 + 20 * Math.sin((t * 2 * Math.PI) / 52) + (t % 7)),
    52,
  ],
  ["intermittent demand", new Float64Array(40).map((_, t) => (t % 5 === 0 ? 3 : 0)), 12],
  ["large values", monthly(60).map((value) => value * 1e12), 12],
  ["small values", monthly(60).map((value) => value * 1e-9), 12],
])("gives ordered finite figures for %s", (_, history, season) => {
  const { lower, upper } = expectSane(history, season, 18);
  expect(upper[0]! - lower[0]!).toBeGreaterThan(0);
});

test.each([0, 7, -3])("a constant series of %p is continued with no width", (value) => {
  const { mean, lower, upper } = defaultForecast(new Float64Array(24).fill(value), 12, 3, 0.95);
  expect([...mean, ...lower, ...upper]).toEqual(new Array(9).fill(value));
});

test("one value is carried forward with a wide interval", () => {
  const { members, mean, lower, upper } = expectSane(Float64Array.of(80), 12, 2);
  expect(members).toEqual(["Naive"]);
  expect([...mean]).toEqual([80, 80]);
  expect(upper[0]! - lower[0]!).toBeGreaterThan(80);
});

test("horizon longer than the history is allowed", () => {
  expectSane(monthly(40), 12, 120);
});

test("a short history carries no season", () => {
  const { mean } = defaultForecast(monthly(20), 12, 12, 0.95);
  expect(Math.max(...mean) - Math.min(...mean)).toBeLessThan(60);
});

test("same input, same result", () => {
  expect(defaultForecast(monthly(60), 12, 12, 0.9)).toEqual(defaultForecast(monthly(60), 12, 12, 0.9));
});

test("a higher level gives a wider interval", () => {
  const widths = [0.3, 0.5, 0.8, 0.9, 0.95, 0.99, 0.995].map((level) => {
    const { lower, upper } = defaultForecast(monthly(60), 12, 6, level);
    return upper[5]! - lower[5]!;
  });
  expect([...widths].sort((a, b) => a - b)).toEqual(widths);
  expect(new Set(widths).size).toBe(widths.length);
});

test.each(reference.cases)("scales with the data: $name", ({ history, season }) => {
  const one = defaultForecast(Float64Array.from(history), season, 8, 0.95);
  const thousand = defaultForecast(
    Float64Array.from(history, (value) => 1000 * value),
    season,
    8,
    0.95,
  );
  const size = Math.max(...history.map(Math.abs));
  for (const part of ["mean", "lower", "upper"] as const) {
    one[part].forEach((value, step) => {
      expect(Math.abs(thousand[part][step]! / 1000 - value) / size).toBeLessThan(1e-6);
    });
  }
});

import fc from "fast-check";
import { backtestOf } from "../../../../src/core/planning/forecast/backtestOf";
import { type ForecastMethod, forecastMethods } from "../../../../src/core/planning/forecast/ForecastMethod";
import { seedsOfSlow } from "../../../support/seeds";

const request = (method: ForecastMethod, season: number, horizon: number) => ({
  method,
  season,
  horizon,
  levels: [0.8, 0.95],
});

/** Pseudo-random numbers below 1, always the same. */
function noise(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const monthly = (count: number, seed = 11) => {
  const next = noise(seed);
  return new Float64Array(count).map(
    (_, t) => (200 + t) * (1 + 0.2 * Math.sin((t * Math.PI) / 6)) + 30 * next(),
  );
};

test("drift continues a line without error, naive falls behind by a step each period", () => {
  const line = new Float64Array(20).map((_, t) => 5 + 3 * t);
  const { origins, horizon, method, baseline } = backtestOf(line, request("drift", 1, 6))!;
  expect([origins, horizon]).toEqual([[12, 13, 14], 6]);
  expect(method.wape).toBeCloseTo(0, 12);
  expect(method.coverage).toEqual([1, 1]);
  // Naive errs by -3, -6, ... -18 from each origin; the line changes by 3.
  expect(baseline.mase).toBeCloseTo(3.5, 12);
  expect(baseline.rmsse).toBeCloseTo(Math.sqrt(91 / 6), 12);
  const actuals = origins.flatMap((origin) => Array.from(line.subarray(origin, origin + 6)));
  const mean = actuals.reduce((sum, value) => sum + value, 0) / actuals.length;
  expect(baseline.bias).toBeCloseTo(-10.5 / mean, 12);
  expect(baseline.wape).toBeCloseTo(10.5 / mean, 12);
});

test("the seasonal naive forecast of a season that repeats has no error", () => {
  const history = new Float64Array(60).map((_, t) => 100 + 10 * (t % 12));
  const { baseline } = backtestOf(history, request("naive", 12, 12))!;
  expect([baseline.wape, baseline.smape, baseline.bias]).toEqual([0, 0, 0]);
  // Nothing changes over a season: no scale for errors.
  expect([baseline.mase, baseline.rmsse]).toEqual([null, null]);
});

test("holds the last 24 months out", () => {
  const past = backtestOf(monthly(121), request("auto", 12, 12), { origins: 1, horizon: 24 })!;
  expect([past.origins, past.horizon, past.reused]).toEqual([[97], 24, false]);
});

test("knows nothing of what came after an origin", () => {
  const history = monthly(90);
  const wild = history.map((value, t) => (t < 80 ? value : 1e6));
  // From origin 80 both see the same; only their actuals differ.
  const options = { origins: 1, horizon: 10 };
  const [calm, surprised] = [history, wild].map((each) => backtestOf(each, request("auto", 12, 10), options));
  const forecastSum = ({ bias }: { bias: number | null }, actuals: Float64Array) =>
    (bias! + 1) * actuals.reduce((sum, value) => sum + value, 0);
  expect(forecastSum(surprised!.method, wild.slice(80))).toBeCloseTo(
    forecastSum(calm!.method, history.slice(80)),
    3,
  );
});

test("parameters used again judge a method about as parameters found anew", () => {
  const history = monthly(96);
  const reused = backtestOf(history, request("auto", 12, 12))!;
  const anew = backtestOf(history, request("auto", 12, 12), { reuse: false })!;
  expect([reused.reused, anew.reused]).toEqual([true, false]);
  expect(reused.baseline).toEqual(anew.baseline);
  expect(Math.abs(reused.method.wape! / anew.method.wape! - 1)).toBeLessThan(0.1);
});

test("a history of six is too short, one of seven is not", () => {
  expect(backtestOf(monthly(6), request("auto", 1, 3))).toBeNull();
  expect(backtestOf(monthly(7), request("auto", 1, 3))!.origins).toEqual([4, 5, 6]);
});

test("a history that is constant up to the first origin is no trouble", () => {
  const history = new Float64Array(48).map((_, t) => (t < 36 ? 0 : t));
  const { method } = backtestOf(history, request("auto", 12, 12))!;
  expect(Number.isFinite(method.wape)).toBe(true);
});

test.each(forecastMethods)("%s is judged on smooth, seldom and negative histories", (method) => {
  const seldom = monthly(60).map((value, t) => (t % 4 === 0 ? value : 0));
  for (const history of [monthly(60), seldom, monthly(60).map((value) => value - 250)]) {
    const { method: own, baseline } = backtestOf(history, request(method, 12, 6))!;
    for (const { smape, coverage, ...rest } of [own, baseline]) {
      for (const value of [smape, ...Object.values(rest), ...coverage])
        expect(Number.isFinite(value)).toBe(true);
      expect(coverage[0]).toBeLessThanOrEqual(coverage[1]!);
    }
  }
});

test.each([
  { asked: { horizon: 0 }, code: "HORIZON_OUT_OF_RANGE" },
  { asked: { horizon: 10_000 }, code: "HORIZON_OUT_OF_RANGE" },
  { asked: { season: 2.5 }, code: "SEASON_OUT_OF_RANGE" },
  { asked: { levels: [95] }, code: "LEVEL_OUT_OF_RANGE" },
])("refuses $asked", ({ asked, code }) => {
  const refused = (): unknown => backtestOf(monthly(60), { ...request("naive", 12, 6), ...asked });
  expect(refused).toThrow(expect.objectContaining({ code }));
});

test("amounts in thousands give the same shares", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 10, max: 60 }),
      fc.constantFrom(0.001, 0.5, 1000, 1e6),
      fc.constantFrom<ForecastMethod>("seasonal naive", "theta", "holt", "airline", "ces", "mstl", "auto"),
      (seed, count, factor, method) => {
        const history = monthly(count, seed);
        const one = backtestOf(history, request(method, 12, 6))!;
        const other = backtestOf(
          history.map((value) => value * factor),
          request(method, 12, 6),
        )!;
        for (const key of ["wape", "mase", "bias", "smape", "rmsse"] as const)
          expect(other.method[key]).toBeCloseTo(one.method[key]!, 5);
      },
    ),
    seedsOfSlow,
  );
});

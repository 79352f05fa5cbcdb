import { isoDate } from "../../../../src/core/dates/isoDate";
import { compareMethods } from "../../../../src/core/planning/forecast/compareMethods";
import { forecastSeries } from "../../../../src/core/planning/forecast/forecastSeries";
import { lineForecast, type LineOptions } from "../../../../src/core/planning/forecast/lineForecast";
import type { TimeSeries } from "../../../../src/core/planning/series/TimeSeries";

const options: LineOptions = {
  method: "auto",
  season: null,
  horizon: 12,
  levels: [0.8, 0.95],
  backtest: true,
};

const months = (values: readonly (number | null)[]): TimeSeries => ({
  calendar: { step: "month", first: isoDate("2017-01-31") },
  values,
});

/** Pseudo-random numbers below 1, always the same. */
function noise(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const next = noise(11);
const wavy = Array.from(
  { length: 96 },
  (_, t) => (200 + t) * (1 + 0.2 * Math.sin((t * Math.PI) / 6)) + 20 * next(),
);

const codes = (line: ReturnType<typeof lineForecast>) => line.notes.map(({ code }) => code);

test("is the forecast of the history, with the season of its calendar and past forecasts", () => {
  const line = lineForecast(months(wavy), options);
  const forecast = forecastSeries(Float64Array.from(wavy), { ...options, season: 12 });
  expect(line).toMatchObject({ season: 12, demand: "smooth", mean: forecast.mean, method: forecast.method });
  expect(line.seasonWhy).toContain("12 months");
  expect(line.backtest).toMatchObject({ origins: [78, 81, 84], horizon: 12, levels: [0.8, 0.95] });
  expect(line.backtest!.method.wape!).toBeLessThan(line.backtest!.baseline.wape!);
  expect(codes(line)).not.toContain("BEATEN_BY_BASELINE");
});

test("fills gaps, and says so", () => {
  const line = lineForecast(months(wavy.map((value, t) => (t === 40 ? null : value))), options);
  expect(codes(line)).toContain("FILLED");
  expect(line.history[40]).toBeGreaterThan(0);
  expect(line.history[41]).toBe(wavy[41]);
});

test("says once that a history is below 0", () => {
  const line = lineForecast(months(wavy.map((value) => value - 220)), options);
  expect(codes(line).filter((code) => code === "NEGATIVE_HISTORY")).toHaveLength(1);
});

test("a line of costs kept below 0 is the same line turned: gaps, season, notes, past forecasts", () => {
  const values = wavy.map((value, t) => (t === 40 ? null : t === 95 ? value / 3 : value));
  const line = lineForecast(months(values), options);
  const costs = lineForecast(months(values.map((value) => value && -value)), options);
  expect(codes(line)).toEqual(["FILLED", "PARTIAL_PERIOD"]);
  expect(codes(costs)).toEqual(codes(line));
  expect(costs.seasonWhy).toBe(line.seasonWhy);
  expect(costs.history).toEqual(line.history.map((value) => -value));
  expect(costs.mean).toEqual(line.mean.map((value) => -value));
  expect(costs.backtest).toEqual({
    ...line.backtest,
    method: { ...line.backtest!.method, bias: -line.backtest!.method.bias! },
    baseline: { ...line.backtest!.baseline, bias: -line.backtest!.baseline.bias! },
  });
});

test("makes no past forecasts where none are wanted, or a single one of the last two years", () => {
  expect(lineForecast(months(wavy), { ...options, backtest: false }).backtest).toBeNull();
  expect(lineForecast(months(wavy), { ...options, backtest: { holdout: 24 } }).backtest).toMatchObject({
    origins: [72],
    horizon: 24,
  });
});

test("a short history has a forecast but no past ones", () => {
  const line = lineForecast(months([5, 7, 6]), options);
  expect(line.backtest).toBeNull();
  expect([...line.mean].every(Number.isFinite)).toBe(true);
});

// The season is asked for wrongly: the document's last edge case.
test.each([
  { method: "auto", season: 7 },
  { method: "holt-winters", season: 7 },
  { method: "seasonal naive", season: 7 },
  { method: "auto", season: 1 },
] as const)("$method with a season of $season for months warns that another season errs less", (wrong) => {
  const line = lineForecast(months(wavy), { ...options, ...wrong });
  const note = line.notes.find(({ code }) => code === "BEATEN_BY_BASELINE")!;
  expect(line.season).toBe(wrong.season);
  expect(line.seasonWhy).toContain("as asked");
  expect(note.text).toMatch(
    /does not beat the same method with a season of 12: WAPE [\d.]+ % against [\d.]+ %/,
  );
  expect(note.text).toMatch(
    wrong.season === 1 ? "A season may be missing." : "A season of 7 periods may be wrong.",
  );
});

test("a lost backtest names the method that won, as it is asked for", () => {
  // A peak in March that was in February before: the last season knows, the mean of seasons does not.
  const taxes = Array.from({ length: 60 }, (_, t) => (t % 12 === (t < 36 ? 1 : 2) ? 900 : 20 + (t % 7)));
  const line = lineForecast(months(taxes), options);
  const note = line.notes.find(({ code }) => code === "BEATEN_BY_BASELINE")!;
  expect(note.text).toMatch(
    /does not beat the seasonal naive forecast: WAPE [\d.]+ % against [\d.]+ %\. To have that one, ask for the method "seasonal naive"\.$/,
  );
  expect(lineForecast(months(taxes), { ...options, method: "seasonal naive" }).method).toBe("Seasonal naive");
});

test("a season where there is none loses against the naive forecast", () => {
  // A random walk: nothing beats its last value for long, least of all a season of it.
  const step = noise(3);
  let level = 500;
  const walk = Array.from({ length: 60 }, () => (level += 40 * (step() - 0.5)));
  const numbered: TimeSeries = { calendar: { step: "index", first: null }, values: walk };
  const line = lineForecast(numbered, { ...options, method: "seasonal naive", season: 7, horizon: 6 });
  expect(line.notes.find(({ code }) => code === "BEATEN_BY_BASELINE")!.text).toContain(
    "A season of 7 periods may be wrong.",
  );
});

test("intermittent demand is told in RMSSE", () => {
  // Every fourth month: the seasonal naive forecast knows when, the naive one does not.
  const size = noise(5);
  const seldom = Array.from({ length: 60 }, (_, t) => (t % 4 === 0 ? Math.ceil(9 * size()) : 0));
  const line = lineForecast(months(seldom), { ...options, method: "naive" });
  expect(["intermittent", "lumpy"]).toContain(line.demand);
  expect(line.notes.find(({ code }) => code === "BEATEN_BY_BASELINE")!.text).toMatch(/RMSSE [\d.]+ against/);
});

test.each([
  { series: months([null, null]), asked: {}, code: "HISTORY_EMPTY" },
  { series: months([1, null, null, 2]), asked: {}, code: "HISTORY_GAPS" },
  { series: months(wavy), asked: { horizon: 0 }, code: "HORIZON_OUT_OF_RANGE" },
  { series: months(wavy), asked: { season: 0 }, code: "SEASON_OUT_OF_RANGE" },
  { series: months(wavy), asked: { backtest: { holdout: 0 } }, code: "HORIZON_OUT_OF_RANGE" },
])("refuses $asked: $code", ({ series, asked, code }) => {
  expect(() => lineForecast(series, { ...options, ...asked })).toThrow(expect.objectContaining({ code }));
});

test("compares methods at the same points in time, the most accurate first", () => {
  const results = compareMethods(
    months(wavy),
    ["naive", "holt", "seasonal naive", "auto", "holt-winters"],
    options,
  );
  expect(new Set(results.map(({ backtest }) => String(backtest.origins))).size).toBe(1);
  const errors = results.map(({ backtest }) => backtest.method.wape!);
  expect([...errors].sort((left, right) => left - right)).toEqual(errors);
  expect(results.at(-1)!.method).toMatch(/naive|holt/);
  expect(results[0]!.backtest.method.wape).toBeLessThan(0.1);
  // One baseline for all of them: that of the method of its name.
  const baseline = results.find(({ method }) => method === "seasonal naive")!.backtest.method;
  for (const { backtest } of results) expect(backtest.baseline).toEqual(baseline);
});

test("compares nothing where the history is too short", () => {
  expect(compareMethods(months([5, 7, 6]), ["naive", "auto"], options)).toEqual([]);
});

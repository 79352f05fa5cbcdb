import { FinanceError } from "../../../../src/core/errors/financeError";
import { forecastMethods, type ForecastMethod } from "../../../../src/core/planning/forecast/ForecastMethod";
import { forecastSeries } from "../../../../src/core/planning/forecast/forecastSeries";
import type { ForecastRequest, SeriesForecast } from "../../../../src/core/planning/forecast/SeriesForecast";
import { monthly } from "./monthly";

const asked = (history: Float64Array, request: Partial<ForecastRequest> = {}) =>
  forecastSeries(history, { method: "auto", season: 12, horizon: 12, levels: [0.95], ...request });

const codes = ({ notes }: SeriesForecast) => notes.map(({ code }) => code);
const noteOf = ({ notes }: SeriesForecast, code: string) => notes.find((note) => note.code === code)?.text;
const widths = ({ intervals }: SeriesForecast) =>
  intervals[0]!.upper.map((high, step) => high - intervals[0]!.lower[step]!);

function refusal(request: Partial<ForecastRequest>): FinanceError {
  try {
    asked(monthly(24), request);
  } catch (error) {
    if (error instanceof FinanceError) return error;
    throw error;
  }
  throw new Error("not refused");
}

test("auto is the median of the models that suit the history, each by its name, with its parameters", () => {
  const forecast = asked(monthly(60));
  expect(forecast.members.length).toBeGreaterThan(3);
  expect(forecast.method).toBe(
    `Median of ${forecast.members.slice(0, -1).join(", ")} and ${forecast.members.at(-1)}`,
  );
  expect(forecast.parameters["Dynamic optimised theta alpha"]).toBeGreaterThan(0);
  expect(forecast.why).toMatch(/most accurate .* season of 12/);
});

test.each<[ForecastMethod, string]>([
  ["naive", "Naive"],
  ["seasonal naive", "Seasonal naive"],
  ["drift", "Drift"],
  ["average", "Moving average (12)"],
  ["ses", "Simple exponential smoothing"],
  ["holt", "Holt"],
  ["damped", "Damped trend"],
  ["holt-winters", "Holt-Winters multiplicative"],
  ["ets", "ETS mixture"],
  ["theta", "Theta"],
  ["dot", "Dynamic optimised theta"],
  ["ces", "CES(P)"],
  ["airline", "ARIMA(0,1,1)(0,1,1)[12] of logarithms"],
  ["mstl", "MSTL and ETS mixture"],
  ["croston", "Croston"],
  ["sba", "SBA"],
  ["tsb", "TSB"],
  ["imapa", "IMAPA"],
])("%s is %s", (method, name) => {
  const forecast = asked(monthly(60), { method });
  expect(forecast.method).toBe(name);
  expect(forecast.members).toEqual([name]);
  expect(codes(forecast)).not.toContain("FALLBACK");
});

test("Holt-Winters adds the season where its size does not grow with the level", () => {
  const added = new Float64Array(60).map((_, t) => 500 + 8 * t + 60 * Math.sin((t * Math.PI) / 6) + (t % 5));
  expect(asked(added, { method: "holt-winters" }).method).toBe("Holt-Winters additive");
});

test("combination is the median of models for intermittent demand too", () => {
  const demand = new Float64Array(40).map((_, t) => (t % 5 === 0 ? 3 + (t % 3) : 0));
  expect(asked(demand, { method: "combination" }).members.length).toBeGreaterThan(1);
});

test.each<[ForecastMethod, Float64Array, string, string]>([
  ["seasonal naive", monthly(7), "Naive", "a whole season"],
  ["holt-winters", monthly(20), "Holt", "two whole seasons"],
  ["mstl", monthly(20), "ETS mixture", "two whole seasons"],
  ["damped", monthly(6), "Simple exponential smoothing", "eight observations"],
  ["dot", monthly(4), "Theta", "five observations"],
  [
    "croston",
    monthly(30).map((value, t) => (t === 3 ? -value : value)),
    "Simple exponential smoothing",
    "all of one sign",
  ],
])(
  "%s says what it needs where a history does not allow it, and what is done instead",
  (method, history, used, needs) => {
    const forecast = asked(history, { method });
    expect(forecast.method).toBe(used);
    expect(noteOf(forecast, "FALLBACK")).toContain(needs);
    expect(noteOf(forecast, "FALLBACK")).toContain(`${used} was used instead`);
  },
);

// From here on: what users of other forecasting packages have met.
describe.each(forecastMethods)("%s", (method) => {
  test.each([
    [
      "negative forecasts for non-negative data",
      new Float64Array(30).map((_, t) => Math.max(0, 60 - 2 * t)),
      1,
    ],
    ["exploding forecasts", new Float64Array(12).map((_, t) => 10 * 1.33 ** t), 1],
    ["zeros with multiplicative methods", monthly(60).map((value, t) => (t % 17 === 0 ? 0 : value)), 12],
    ["negative values with multiplicative methods", monthly(60).map((value) => value - 210), 12],
    [
      "a nearly constant negative series with one dip a year",
      new Float64Array(60).map((_, t) => (t % 12 === 5 ? -9 : -1)),
      12,
    ],
    ["as many values as periods of the season", monthly(12), 12],
    ["less than two seasons", monthly(20), 12],
    ["two values", Float64Array.of(3, 9), 4],
    ["three different values", Float64Array.of(3, 9, 4), 1],
    ["four values, three of them equal", Float64Array.of(5, 5, 5, 6), 4],
    ["four values of both signs", Float64Array.of(5, -5, 0, 6), 52],
    ["a spike in a short quarterly series", Float64Array.of(120, 90, 110, 3070, 130, 95, 118, 140, 125), 4],
    ["a very long history", monthly(600), 12],
    ["a straight line", new Float64Array(24).map((_, t) => 100 + 5 * t), 12],
    ["a season of 7 on monthly values", monthly(60), 7],
    [
      "weekly values",
      new Float64Array(160).map((_, t) => 50 + 20 * Math.sin((t * 2 * Math.PI) / 52) + (t % 7)),
      52,
    ],
    ["intermittent demand", new Float64Array(40).map((_, t) => (t % 5 === 0 ? 3 : 0)), 12],
    ["demand that has ended", new Float64Array(40).map((_, t) => (t < 8 ? 3 : 0)), 12],
    ["large values", monthly(60).map((value) => value * 1e12), 12],
    ["small values", monthly(60).map((value) => value * 1e-9), 12],
  ])("%s: finite, in order, within reach of the history and with a width", (_, history, season) => {
    const { mean, intervals } = asked(history, { method, season, horizon: 18, levels: [0.8, 0.95] });
    const [inner, outer] = intervals;
    const low = Math.min(...history);
    const high = Math.max(...history);
    const reach = 10 * (high - low);
    mean.forEach((value, step) => {
      const row = [outer!.lower[step]!, inner!.lower[step]!, value, inner!.upper[step]!, outer!.upper[step]!];
      expect([...row].sort((a, b) => a - b)).toEqual(row);
      expect(value).toBeGreaterThanOrEqual(low >= 0 ? Math.max(0, low - reach) : low - reach);
      expect(value).toBeLessThanOrEqual(high + reach);
      expect(row[4]! - row[0]!).toBeGreaterThan(0);
      expect(row[4]! - row[0]!).toBeLessThan(100 * (high - low) + 10 * Math.abs(high));
    });
  });

  test.each([0, 7, -3])("constant series: %p goes on, and nothing is divided by 0", (value) => {
    const forecast = asked(new Float64Array(24).fill(value), { method, horizon: 3 });
    expect([...forecast.mean, ...forecast.intervals[0]!.lower, ...forecast.intervals[0]!.upper]).toEqual(
      new Array(9).fill(value),
    );
    expect(codes(forecast)).toContain("CONSTANT");
  });

  test("one value is carried forward within a wide interval", () => {
    const forecast = asked(Float64Array.of(80), { method, horizon: 2 });
    expect([...forecast.mean]).toEqual([80, 80]);
    expect(widths(forecast)[0]).toBeGreaterThan(80);
  });

  test("horizon longer than history: the band keeps widening, and a note says so", () => {
    const forecast = asked(monthly(30), { method, horizon: 120 });
    expect(noteOf(forecast, "LONG_HORIZON")).toMatch(/120 periods ahead .* 30 observed/);
    const wide = widths(forecast);
    expect(wide[107]).toBeGreaterThan(wide[35]!);
    expect(forecast.mean.every(Number.isFinite)).toBe(true);
  });

  test("same input, same result", () => {
    expect(asked(monthly(60), { method })).toEqual(asked(monthly(60), { method }));
  });
});

test("negative forecasts for non-negative data: the forecast is held at 0, and a note says so", () => {
  const falling = new Float64Array(30).map((_, t) => 60 - 2 * t);
  const forecast = asked(falling, { method: "holt", season: 1 });
  expect(forecast.mean[11]).toBe(0);
  expect(noteOf(forecast, "FLOORED")).toMatch(/in 11 of 12 periods/);
});

test("months with negative values are forecast as they are, with a note that names them", () => {
  const forecast = asked(monthly(60).map((value, t) => (t === 3 || t === 40 ? -value : value)));
  expect(forecast.notes.find(({ code }) => code === "NEGATIVE_HISTORY")?.positions).toEqual([3, 40]);
});

test("short series: under two seasons there is no season, and a note says so", () => {
  const forecast = asked(monthly(20));
  expect(Math.max(...forecast.mean) - Math.min(...forecast.mean)).toBeLessThan(60);
  expect(noteOf(forecast, "SEASON_IGNORED")).toMatch(/12 periods needs 24 observations; there are 20/);
});

test.each([1, 2, 3])("short series: %i values are carried forward, with a note", (count) => {
  const forecast = asked(monthly(count));
  expect(forecast.members).toEqual(["Naive"]);
  expect(codes(forecast)).toContain("SHORT_HISTORY");
});

test("intermittent demand goes to methods of its own, with a note", () => {
  const forecast = asked(new Float64Array(40).map((_, t) => (t % 5 === 0 ? 3 : 0)));
  expect(forecast.members).toEqual(["IMAPA and moving average"]);
  expect(forecast.mean[0]).toBeGreaterThan(0.4);
  expect(forecast.mean[0]).toBeLessThan(0.7);
  expect(noteOf(forecast, "INTERMITTENT")).toMatch(/8 of 40 periods/);
});

test("costs kept below 0 are forecast as if above: no forecast crosses 0, and the parameters say so", () => {
  const costs = new Float64Array(30).map((_, t) => 2 * t - 60);
  const forecast = asked(costs, { method: "holt", season: 1 });
  expect(forecast.mean[11]).toBe(0);
  expect(noteOf(forecast, "FLOORED")).toMatch(/in 11 of 12 periods/);
  expect(forecast.parameters.sign).toBe(-1);
  const seldom = new Float64Array(40).map((_, t) => (t % 5 === 0 ? -3 : 0));
  expect(asked(seldom).members).toEqual(["IMAPA and moving average"]);
});

test("horizon longer than history: the trend is damped beyond it", () => {
  const line = new Float64Array(24).map((_, t) => 100 + 5 * t);
  const { mean } = asked(line, { method: "holt", season: 1, horizon: 200 });
  expect(mean[23]! - mean[22]!).toBeCloseTo(5, 4);
  expect(mean[199]! - mean[198]!).toBeLessThan(1);
});

test.each([0, -1, 2.5, 501, 10_000, Number.NaN])("a horizon of %p is refused", (horizon) => {
  expect(refusal({ horizon })).toMatchObject({ code: "HORIZON_OUT_OF_RANGE" });
});

test("a horizon of ten seasons is allowed where that is more than 500", () => {
  expect(asked(monthly(60), { season: 52, horizon: 520, method: "naive" }).mean).toHaveLength(520);
});

test.each([95, 1, 0, -0.5, Number.NaN])(
  "level given as %p is refused, and the right way to write it is said",
  (level) => {
    const error = refusal({ levels: [0.8, level] });
    expect(error.code).toBe("LEVEL_OUT_OF_RANGE");
    expect(error.remedy).toContain("0.95 for 95 %");
  },
);

test.each([0, 1.5, -4])("a season of %p is refused", (season) => {
  expect(refusal({ season }).code).toBe("SEASON_OUT_OF_RANGE");
});

test("a higher level gives a wider interval", () => {
  const levels = [0.3, 0.5, 0.8, 0.9, 0.95, 0.99, 0.995];
  const { intervals } = asked(monthly(60), { levels });
  const wide = intervals.map(({ lower, upper }) => upper[5]! - lower[5]!);
  expect(intervals.map(({ level }) => level)).toEqual(levels);
  expect([...wide].sort((a, b) => a - b)).toEqual(wide);
  expect(new Set(wide).size).toBe(wide.length);
});

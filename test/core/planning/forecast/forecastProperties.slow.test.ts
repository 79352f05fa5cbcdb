import fc from "fast-check";
import { forecastMethods, type ForecastMethod } from "../../../../src/core/planning/forecast/ForecastMethod";
import { forecastSeries } from "../../../../src/core/planning/forecast/forecastSeries";
import { seeds } from "../../../support/seeds";
import { anyHistory, anySeason } from "./anyHistory";

/** All methods share the inputs: 10 each, 500 each in the full tier. */
const ofEach = { ...seeds, numRuns: seeds.numRuns / forecastMethods.length };

const forecast = (history: Float64Array, method: ForecastMethod, season: number) =>
  forecastSeries(history, { method, season, horizon: 8, levels: [0.8, 0.95] });

/** Mean and ends of the intervals, one row each. */
const figures = ({ mean, intervals }: ReturnType<typeof forecast>) => [
  mean,
  ...intervals.flatMap(({ lower, upper }) => [lower, upper]),
];

const largest = (history: Float64Array) =>
  history.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function expectNear(given: Float64Array[], wanted: Float64Array[], size: number): void {
  wanted.forEach((row, i) =>
    row.forEach((value, step) => {
      const off = Math.abs(given[i]![step]! - value);
      expect(off).toBeLessThanOrEqual(1e-6 * Math.max(Math.abs(value), size));
    }),
  );
}

test.each(forecastMethods)("%s: a history in another unit gives the forecast in that unit", (method) => {
  const factor = fc.double({ min: 1e-4, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(anyHistory, anySeason, factor, (history, season, factor) => {
      const scaled = figures(
        forecast(
          history.map((value) => factor * value),
          method,
          season,
        ),
      );
      const wanted = figures(forecast(history, method, season)).map((row) =>
        row.map((value) => factor * value),
      );
      expectNear(scaled, wanted, factor * largest(history));
    }),
    ofEach,
  );
});

/** Methods that add where observations have both signs: there no season multiplies and no forecast is held at 0. */
const additive: readonly ForecastMethod[] = [
  "naive",
  "seasonal naive",
  "drift",
  "average",
  "ses",
  "holt",
  "damped",
  "holt-winters",
  "theta",
  "dot",
  "airline",
];

test.each(additive)("%s: a history moved by a constant moves the forecast by it", (method) => {
  const share = fc.double({ min: -0.9, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(anyHistory, anySeason, share, (history, season, share) => {
      // Up to three observations their size stands in for their scatter.
      fc.pre(history.length > 3);
      const low = Math.min(...history);
      const half = (Math.max(...history) - low) / 2;
      const centred = history.map((value) => value - low - half);
      const moved = forecast(
        centred.map((value) => value + share * half),
        method,
        season,
      );
      const wanted = figures(forecast(centred, method, season)).map((row) =>
        row.map((value) => value + share * half),
      );
      expectNear(figures(moved), wanted, 2 * half);
    }),
    ofEach,
  );
});

test.each(forecastMethods)("%s: a history kept with its sign turned gives the forecast turned", (method) => {
  fc.assert(
    fc.property(anyHistory, anySeason, (history, season) => {
      fc.pre(history.every((value) => value >= 0));
      const negated = (row: Float64Array) => row.map((value) => 0 - value);
      const [mean, low80, high80, low95, high95] = figures(forecast(negated(history), method, season));
      const turned = [mean, high80, low80, high95, low95].map((row) => negated(row!));
      expect(turned).toEqual(figures(forecast(history, method, season)));
    }),
    ofEach,
  );
});

test.each(forecastMethods)(
  "%s: figures are finite and in order, with a width unless all is constant, and the same again",
  (method) => {
    fc.assert(
      fc.property(anyHistory, anySeason, (history, season) => {
        const result = forecast(history, method, season);
        const [mean, low80, high80, low95, high95] = figures(result);
        const varies = history.some((value) => value !== history[0]);
        const least = history.some((value) => value < 0) ? -Infinity : 0;
        mean!.forEach((value, step) => {
          const row = [low95![step]!, low80![step]!, value, high80![step]!, high95![step]!];
          expect(row.every(Number.isFinite)).toBe(true);
          expect([...row].sort((a, b) => a - b)).toEqual(row);
          expect(row[0]).toBeGreaterThanOrEqual(least);
          expect(varies ? row[4]! - row[0]! : 1).toBeGreaterThan(0);
        });
        expect(forecast(history, method, season)).toEqual(result);
      }),
      ofEach,
    );
  },
);

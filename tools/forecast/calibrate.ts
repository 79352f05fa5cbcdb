/**
 * Learns the factors of calibrated intervals and writes src/core/planning/forecast/intervalFactors.ts: at six origins, half a
 * horizon apart, before the end of each history every method is fitted to what lies before, and its errors are told in spreads;
 * their quantiles by group of methods, kind of history, band of steps and level are the factors. Only histories (`train`) are
 * read; nothing of the recipe is chosen by what comes after them.
 * Usage: tsx tools/forecast/calibrate.ts DATA...
 */
import { writeFileSync } from "node:fs";
import { intervalClass } from "../../src/core/planning/forecast/calibratedInterval";
import { chosenMethod } from "../../src/core/planning/forecast/chosenMethod";
import type { ForecastMethod } from "../../src/core/planning/forecast/ForecastMethod";
import { intervalGroup } from "../../src/core/planning/forecast/intervalGroup";
import { pointForecast } from "../../src/core/planning/forecast/pointForecast";
import { readSeries } from "./readSeries";

const origins = [0.5, 1, 1.5, 2, 2.5, 3];
const levels = [0.5, 0.8, 0.9, 0.95, 0.99];
/** Last step of each band. */
const bands = [1, 3, 6, 12, Infinity];
/** Shorter histories say too little of their scatter. */
const shortest = 6;
/** Errors of fewer series than this do not make a band: it takes the factors of the one before, a kind without any those of the
 * combination. */
const enough = 80;
const classes = ["short", "long", "quarterly", "monthly", "weekly", "intermittent"];

interface Band {
  readonly errors: number[];
  readonly series: Set<string>;
}

const seen: Record<string, Record<string, Band[]>> = {};
const series = process.argv.slice(2).flatMap(readSeries);
for (const [method, group] of Object.entries(intervalGroup)) {
  const ofGroup = (seen[group] ??= Object.fromEntries(
    classes.map((kind) => [kind, bands.map(() => ({ errors: [], series: new Set<string>() }))]),
  ));
  for (const { id, m: season, h, train } of series) {
    for (const origin of origins) {
      const end = train.length - Math.round(origin * h);
      if (end < shortest) continue;
      const history = Float64Array.from(train.slice(0, end));
      const horizon = Math.min(h, train.length - end);
      const request = { method: method as ForecastMethod, season, horizon, levels: [] };
      const chosen = chosenMethod(history, request);
      const point = chosen.method === method && pointForecast(history, chosen.models, season, horizon);
      if (!point) continue;
      const ofClass = ofGroup[intervalClass(history, season)]!;
      point.mean.forEach((value, step) => {
        const spread = point.spread[step]!;
        const { errors, series } = ofClass[bands.findIndex((last) => step + 1 <= last)]!;
        if (!(spread > 0)) return;
        errors.push((train[end + step]! - value) / spread);
        series.add(id);
      });
    }
  }
  console.error(method, process.cpuUsage().user / 1e6);
}

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low]! + (at - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
}

const rounded = (value: number) => Math.round(100 * Math.max(0, value)) / 100;

function factorsOf(group: string, kind: string): { lower: number[][]; upper: number[][] } {
  const full = seen[group]![kind]!.filter(({ series }) => series.size >= enough).map(({ errors }) =>
    Float64Array.from(errors).sort(),
  );
  console.error(group, kind, full.map((sorted) => sorted.length).join(" "));
  if (full.length === 0) return factorsOf("combination", kind);
  const factors = (of: (sorted: Float64Array, level: number) => number) =>
    levels.map((level) => full.map((sorted) => rounded(of(sorted, level))));
  return {
    lower: factors((sorted, level) => -quantile(sorted, (1 - level) / 2)),
    upper: factors((sorted, level) => quantile(sorted, (1 + level) / 2)),
  };
}

const table = Object.fromEntries(
  Object.keys(seen).map((group) => [
    group,
    Object.fromEntries(classes.map((kind) => [kind, factorsOf(group, kind)])),
  ]),
);
const union = (names: readonly string[]) => names.map((name) => JSON.stringify(name)).join(" | ");

writeFileSync(
  "src/core/planning/forecast/intervalFactors.ts",
  `// Learnt figures may lie near a constant.
/* oxlint-disable oxc/approx-constant */
/** Histories without season by length, with one by its length, and those with demand in some periods only. */
export type IntervalClass = ${union(classes)};

export type IntervalGroup = ${union(Object.keys(seen))};

export interface IntervalFactors {
  /** Spreads below the forecast, by level, then by band of steps: 1, 2-3, 4-6, 7-12, 13 and more. */
  readonly lower: readonly (readonly number[])[];
  /** Spreads above the forecast, in the same order. */
  readonly upper: readonly (readonly number[])[];
}

/** Shares covered, in the order of the factors. */
export const intervalLevels: readonly number[] = ${JSON.stringify(levels)};

/**
 * Ends of calibrated intervals in spreads of the forecast.
 * @source Written by tools/forecast/calibrate.ts: errors at rolling origins inside histories of the M3, tourism and M4 weekly
 * competitions and of demand for spare parts.
 */
export const intervalFactors: Readonly<Record<IntervalGroup, Readonly<Record<IntervalClass, IntervalFactors>>>> = ${JSON.stringify(table)};
`,
);

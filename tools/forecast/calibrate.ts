/**
 * Learns the factors of calibrated intervals and writes src/core/planning/forecast/intervalFactors.ts: at origins 0.5, 1 and 1.5
 * horizons before the end of each history the default is fitted to what lies before, and its errors are told in spreads; their
 * quantiles by class, band of steps and level are the factors. Only histories (`train`) are read.
 * Usage: tsx tools/forecast/calibrate.ts DATA
 */
import { writeFileSync } from "node:fs";
import { intervalClass } from "../../src/core/planning/forecast/calibratedInterval";
import { combinedForecast } from "../../src/core/planning/forecast/combination";
import { defaultMembers } from "../../src/core/planning/forecast/defaultMembers";
import { readSeries } from "./readSeries";

const origins = [0.5, 1, 1.5];
const levels = [0.5, 0.8, 0.9, 0.95, 0.99];
/** Last step of each band. */
const bands = [1, 3, 6, 12, Infinity];
/** Fewer errors than this do not make a band: it takes the factors of the one before. */
const enough = 200;

const errors: Record<string, number[][]> = {};
for (const { m, h, train } of readSeries(process.argv[2]!)) {
  for (const origin of origins) {
    const end = train.length - Math.round(origin * h);
    if (end < 6) continue;
    const history = Float64Array.from(train.slice(0, end));
    const combined = combinedForecast(history, defaultMembers(history, m), Math.min(h, train.length - end));
    if (combined === null) continue;
    const ofClass = (errors[intervalClass(m, end)] ??= bands.map(() => []));
    combined.mean.forEach((value, step) => {
      const spread = combined.spread[step]!;
      const band = bands.findIndex((last) => step + 1 <= last);
      if (spread > 0) ofClass[band]!.push((train[end + step]! - value) / spread);
    });
  }
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low]! + (at - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
}

const rounded = (value: number) => Math.round(Math.max(0, value) * 1000) / 1000;
const table = Object.fromEntries(
  ["short", "long", "quarterly", "monthly", "weekly"].map((kind) => {
    const full = errors[kind]!.map((all) => all.sort((a, b) => a - b)).filter((all) => all.length >= enough);
    const factors = (of: (sorted: readonly number[], level: number) => number) =>
      levels.map((level) => full.map((sorted) => rounded(of(sorted, level))));
    console.error(kind, full.map((all) => all.length).join(" "));
    return [
      kind,
      {
        levels,
        lower: factors((sorted, level) => -quantile(sorted, (1 - level) / 2)),
        upper: factors((sorted, level) => quantile(sorted, (1 + level) / 2)),
      },
    ];
  }),
);

writeFileSync(
  "src/core/planning/forecast/intervalFactors.ts",
  `// Learnt figures may lie near a constant.
/* oxlint-disable oxc/approx-constant */
/** Short and long histories without season, and histories with one, by its length. */
export type IntervalClass = "short" | "long" | "quarterly" | "monthly" | "weekly";

export interface IntervalFactors {
  readonly levels: readonly number[];
  /** Spreads below the forecast, by level, then by band of steps: 1, 2-3, 4-6, 7-12, 13 and more. */
  readonly lower: readonly (readonly number[])[];
  /** Spreads above the forecast, in the same order. */
  readonly upper: readonly (readonly number[])[];
}

/**
 * Ends of calibrated intervals in spreads of the combined forecast.
 * @source Written by tools/forecast/calibrate.ts: errors of the default at rolling origins inside histories of the M3, tourism
 * and M4 weekly competitions.
 */
export const intervalFactors: Readonly<Record<IntervalClass, IntervalFactors>> = ${JSON.stringify(table, null, 2)};
`,
);

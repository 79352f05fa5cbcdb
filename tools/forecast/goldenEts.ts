/**
 * Compares ETS with what R's forecast::ets gives for the same series: the form, the information criterion, and where the form
 * is the same, means and 95 % bounds. A bound is compared with R's bound or R's mean, whichever is larger: near 0 a bound has
 * no scale of its own.
 * Usage: tsx tools/forecast/goldenEts.ts GOLDEN.jsonl DATA [METHOD, default etsAsR] [--all]
 */
import { readFileSync } from "node:fs";
import { normalQuantile } from "../../src/core/numeric/normalQuantile";
import { methods } from "./methods";
import { readSeries } from "./readSeries";

interface Golden {
  readonly id: string;
  readonly m: number;
  readonly h: number;
  readonly method: string;
  readonly aicc: number;
  readonly mean: readonly number[];
  readonly lo95: readonly number[];
  readonly hi95: readonly number[];
}

const [goldenPath = "", dataPath = "", ...options] = process.argv.slice(2);
const all = options.includes("--all");
const fit = methods[options.find((option) => option !== "--all") ?? "etsAsR"]!;
const series = new Map(readSeries(dataPath).map((one) => [one.id, one]));
const golden = readFileSync(goldenPath, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Golden);
const width = normalQuantile(0.975);
const counts = { series: golden.length, aicc: 0, form: 0, means: 0, bounds: 0 };
const started = process.cpuUsage();
for (const { id, h, method, aicc, mean, lo95, hi95 } of golden) {
  const { train, m } = series.get(id)!;
  const model = fit(Float64Array.from(train), m)!;
  const ours = model.forecast(h);
  const deviations = model.deviations(h)!;
  const furthest = (of: (step: number) => number) => Math.max(...mean.map((_, step) => of(step)));
  const ofMeans = furthest((step) => Math.abs(ours[step]! / mean[step]! - 1));
  const ofBounds = furthest((step) => {
    const off = (sign: number, bound: number) =>
      Math.abs(ours[step]! + sign * width * deviations[step]! - bound) /
      Math.max(Math.abs(bound), mean[step]!);
    return Math.max(off(-1, lo95[step]!), off(1, hi95[step]!));
  });
  const same = model.name === method;
  const holds = { aicc: model.aicc! <= aicc + 0.5, means: ofMeans <= 0.01, bounds: ofBounds <= 0.03 };
  if (holds.aicc) counts.aicc++;
  if (same) {
    counts.form++;
    if (holds.means) counts.means++;
    if (holds.bounds) counts.bounds++;
  }
  if (all || !holds.aicc || !same || !holds.means || !holds.bounds) {
    const shown = (value: number) => `${(100 * value).toFixed(2)} %`.padStart(9);
    const difference = (model.aicc! - aicc).toFixed(3).padStart(8);
    console.log(
      id.padEnd(10),
      method.padEnd(12),
      model.name.padEnd(12),
      difference,
      shown(ofMeans),
      shown(ofBounds),
    );
  }
}
const used = process.cpuUsage(started);
console.log(
  `${counts.series} series: AICc at most R's + 0.5 in ${counts.aicc}; the same form in ${counts.form}, ` +
    `of which means within 1 % in ${counts.means} and 95 % bounds within 3 % in ${counts.bounds}; ` +
    `${((used.user + used.system) / 1000 / counts.series).toFixed(1)} ms a series.`,
);

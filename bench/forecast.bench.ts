/**
 * Forecasts of monthly series, one thread: each method's processor time a series, its mean and its 95th percentile, beside
 * R's way to find one smoothing form (`fitEtsAsR`) and a cheap loop of known cost, all in one run. With a file of series
 * ({ m, train }, as `finops run forecast` reads) those of its monthly ones, else seeded ones.
 * Usage: npm run bench -- forecast; tsx bench/forecast.bench.ts DATA
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { fitEtsAsR } from "../src/core/planning/forecast/ets/fitEtsAsR";
import { forecastSeries } from "../src/core/planning/forecast/forecastSeries";
import type { ForecastMethod } from "../src/core/planning/forecast/ForecastMethod";
import { seededRandom } from "../src/core/numeric/seededRandom";

const season = 12;
const horizon = 18;
const most = 300;
const additions = 1e7;

function seededSeries(): Float64Array[] {
  const random = seededRandom(1);
  return Array.from({ length: most }, () => {
    const [level, trend, amplitude, noise] = [
      1_000 * (1 + 9 * random()),
      0.01 * random(),
      0.3 * random(),
      0.1 * random(),
    ];
    return Float64Array.from({ length: 48 + Math.floor(96 * random()) }, (_, t) => {
      const wave = 1 + amplitude * Math.sin((2 * Math.PI * t) / season);
      return level * (1 + trend) ** t * wave * (1 + noise * (random() + random() - 1));
    });
  });
}

function seriesOf(path: string): Float64Array[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
  const all = JSON.parse(text) as readonly { readonly m: number; readonly train: readonly number[] }[];
  const monthly = all.filter(({ m }) => m === season).map(({ train }) => Float64Array.from(train));
  // Spread over the file: its sources stand one after the other.
  const step = Math.max(1, Math.floor(monthly.length / most));
  return monthly.filter((_, at) => at % step === 0);
}

/** Processor milliseconds of some work. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}

const path = process.argv[2];
const histories = path === undefined ? seededSeries() : seriesOf(path);
const by = (method: ForecastMethod) => (history: Float64Array) =>
  forecastSeries(history, { method, season, horizon, levels: [0.8, 0.95] });
const works: Readonly<Record<string, (history: Float64Array) => unknown>> = {
  "auto (the default)": by("auto"),
  ets: by("ets"),
  dot: by("dot"),
  ces: by("ces"),
  theta: by("theta"),
  airline: by("airline"),
  "one form, R's search": (history) => fitEtsAsR(history, season)?.forecast(horizon),
};
const loop = spent(() => {
  let sum = 0;
  for (let count = 0; count < additions; count++) sum += 1 / (count + 1);
  return sum;
});
const counts = histories.map(({ length }) => length).sort((a, b) => a - b);
console.log(
  `${histories.length} series of ${counts[0]} to ${counts.at(-1)} months; ${additions} additions take ${loop.toFixed(1)} ms`,
);
for (const [name, work] of Object.entries(works)) {
  for (const history of histories.slice(0, 20)) work(history);
  const times = histories.map((history) => spent(() => work(history))).sort((a, b) => a - b);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const late = times[Math.floor(0.95 * (times.length - 1))]!;
  console.log(
    `${name.padEnd(22)} mean ${mean.toFixed(1).padStart(6)} ms, 95th percentile ${late.toFixed(1).padStart(6)} ms; ` +
      `${(mean / loop).toFixed(2)} times the loop`,
  );
}

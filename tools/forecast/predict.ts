/**
 * Forecasts every series of a file and prints one JSON a line: id, mean, lo, hi, ms (processor time).
 * Usage: tsx tools/forecast/predict.ts METHOD DATA [--level 0.95] [--freq M] [--model] > forecasts.jsonl
 * METHOD is a word that the product knows (auto, holt-winters ...), with its calibrated intervals; after --model one of methods.ts,
 * with its own.
 */
import { normalQuantile } from "../../src/core/numeric/normalQuantile";
import { forecastMethods, type ForecastMethod } from "../../src/core/planning/forecast/ForecastMethod";
import { forecastSeries } from "../../src/core/planning/forecast/forecastSeries";
import { fitNaive } from "../../src/core/planning/forecast/naive";
import { methods } from "./methods";
import { readSeries } from "./readSeries";

const [method = "", path = "", ...options] = process.argv.slice(2);
const option = (name: string) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
const level = Number(option("--level") ?? 0.95);
const width = normalQuantile((1 + level) / 2);

interface Prediction {
  readonly mean: Float64Array;
  readonly lo?: Float64Array;
  readonly hi?: Float64Array;
}

const words: readonly string[] = options.includes("--model") ? Object.keys(methods) : forecastMethods;
if (!words.includes(method)) throw new Error(`No method "${method}"; there are ${words.join(", ")}.`);

function predicted(history: Float64Array, season: number, horizon: number): Prediction {
  if (!options.includes("--model")) {
    const request = { method: method as ForecastMethod, season, horizon, levels: [level] };
    const { mean, intervals } = forecastSeries(history, request);
    return { mean, lo: intervals[0]!.lower, hi: intervals[0]!.upper };
  }
  const model = methods[method]!(history, season) ?? fitNaive(history)!;
  const mean = model.forecast(horizon);
  const deviations = model.deviations(horizon);
  if (deviations === null) return { mean };
  return {
    mean,
    lo: mean.map((value, step) => value - width * deviations[step]!),
    hi: mean.map((value, step) => value + width * deviations[step]!),
  };
}

for (const { id, freq, m, h, train } of readSeries(path)) {
  if (option("--freq") && option("--freq") !== freq) continue;
  const started = process.cpuUsage();
  const { mean, lo, hi } = predicted(Float64Array.from(train), m, h);
  const used = process.cpuUsage(started);
  const ms = (used.user + used.system) / 1000;
  process.stdout.write(
    `${JSON.stringify({ id, mean: [...mean], ...(lo && hi && { lo: [...lo], hi: [...hi] }), ms })}\n`,
  );
}

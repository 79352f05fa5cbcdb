/**
 * Forecasts every series of a file and prints one JSON a line: id, mean, lo, hi, ms (processor time).
 * Usage: tsx tools/forecast/predict.ts METHOD DATA [--level 0.95] [--freq M] > forecasts.jsonl
 */
import { fitNaive } from "../../src/core/planning/forecast/naive";
import { normalQuantile } from "../../src/core/numeric/normalQuantile";
import { methods } from "./methods";
import { readSeries } from "./readSeries";

const [method = "", path = "", ...options] = process.argv.slice(2);
const option = (name: string) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
const fit = methods[method];
if (!fit) throw new Error(`No method "${method}"; there are ${Object.keys(methods).join(", ")}.`);
const width = normalQuantile((1 + Number(option("--level") ?? 0.95)) / 2);

for (const { id, freq, m, h, train } of readSeries(path)) {
  if (option("--freq") && option("--freq") !== freq) continue;
  const started = process.cpuUsage();
  const history = Float64Array.from(train);
  const model = fit(history, m) ?? fitNaive(history)!;
  const mean = [...model.forecast(h)];
  const deviations = model.deviations(h);
  const used = process.cpuUsage(started);
  const lo = deviations && mean.map((value, step) => value - width * deviations[step]!);
  const hi = deviations && mean.map((value, step) => value + width * deviations[step]!);
  const ms = (used.user + used.system) / 1000;
  process.stdout.write(`${JSON.stringify({ id, mean, ...(lo && { lo, hi }), ms })}\n`);
}

/**
 * Recipe of the distance in fitEtsMixture: mean OWA against Naive2 over two rolling origins inside the histories (the last one
 * and two horizons cut off), for a range of distances, with and without multiplicative errors where there is no season.
 * Usage: tsx tools/forecast/mixtureDistance.ts DATA
 */
import { etsFits } from "../../src/core/planning/forecast/ets/etsFits";
import { etsMoments } from "../../src/core/planning/forecast/ets/etsMoments";
import { etsVariance } from "../../src/core/planning/forecast/ets/etsVariance";
import { fitNaive2 } from "../../src/core/planning/forecast/naive2";
import { readSeries } from "./readSeries";

const distances = [0.01, 2, 8, 16, 20, 32, 64];
const variants = [true, false].flatMap((all) => distances.map((distance) => ({ all, distance })));
const series = readSeries(process.argv[2] ?? "");

for (const back of [1, 2]) {
  const errors = variants.map(() => ({ smape: 0, mase: 0 }));
  const yardstick = { smape: 0, mase: 0 };
  for (const { train, m, mm, h } of series) {
    const end = train.length - back * h;
    if (end < 6) continue;
    const history = Float64Array.from(train.slice(0, end));
    const actual = train.slice(end, end + h);
    const scale = seasonalScale(history, mm);
    if (!(scale > 0)) continue;
    add(yardstick, fitNaive2(history, mm)!.forecast(h), actual, scale);
    const members = etsFits(history, m).map((fit) => ({
      aicc: fit.aicc,
      plainRelative: fit.form.error === "M" && fit.form.season === "N",
      means: etsMoments(fit, h, etsVariance(fit, history)).means,
    }));
    variants.forEach(({ all, distance }, i) => {
      const taken = members.filter(({ plainRelative }) => all || !plainRelative);
      const least = Math.min(...taken.map(({ aicc }) => aicc));
      const weights = taken.map(({ aicc }) => Math.exp((least - aicc) / distance));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const mean = new Float64Array(h).map((_, step) =>
        taken.reduce((sum, { means }, k) => sum + (weights[k]! / total) * means[step]!, 0),
      );
      add(errors[i]!, mean, actual, scale);
    });
  }
  variants.forEach(({ all, distance }, i) => {
    const owa = (errors[i]!.smape / yardstick.smape + errors[i]!.mase / yardstick.mase) / 2;
    console.log(
      `origin -${back}h, ${all ? "all forms" : "as shipped"}, distance ${distance}: ${owa.toFixed(4)}`,
    );
  });
}

function add(
  to: { smape: number; mase: number },
  forecast: Float64Array,
  actual: readonly number[],
  scale: number,
): void {
  actual.forEach((value, step) => {
    const off = Math.abs(value - forecast[step]!);
    to.mase += off / scale / actual.length;
    to.smape += off === 0 ? 0 : (2 * off) / (Math.abs(value) + Math.abs(forecast[step]!)) / actual.length;
  });
}

function seasonalScale(history: Float64Array, season: number): number {
  let sum = 0;
  for (let t = season; t < history.length; t++) sum += Math.abs(history[t]! - history[t - season]!);
  return sum / (history.length - season);
}

import { goldenSection } from "../../numeric/goldenSection";
import { demandOf } from "./demandOf";
import { flatModel } from "./flatModel";
import type { FittedModel } from "./Model";

/** Bounds of the smoothing weight: aggregated demand is short, and a free weight follows its noise. */
const weights = { low: 0.1, high: 0.3 };

/**
 * Aggregate-disaggregate: demand summed over the mean interval between demands, smoothed, and divided again.
 * @param history Observations in order, 0 where there was no demand; at least one demand.
 * @param bucket Periods per sum; the mean interval when left out.
 * @source Nikolopoulos, Syntetos, Boylan, Petropoulos & Assimakopoulos (2011), "An aggregate-disaggregate intermittent demand
 * approach (ADIDA) to forecasting", Journal of the Operational Research Society 62.
 */
export function fitAdida(history: Float64Array, bucket = meanInterval(history)): FittedModel | null {
  if (bucket < 1 || bucket > history.length) return null;
  const { sums } = bucketed(history, bucket);
  const alpha = goldenSection((weight) => smoothed(sums, weight).squares, weights.low, weights.high, {
    points: 6,
  });
  return adidaModel(history, bucket, alpha);
}

function adidaModel(history: Float64Array, bucket: number, alpha: number): FittedModel {
  const { first, sums } = bucketed(history, bucket);
  const { levels, level } = smoothed(sums, alpha);
  // Within a bucket the forecast is the one made before it; before the first bucket there is none.
  const fitted = history.map((value, t) => {
    const at = Math.floor((t - first) / bucket);
    return at < 1 ? value : levels[at]! / bucket;
  });
  return flatModel("ADIDA", { alpha, bucket }, history, fitted, level / bucket, (other) =>
    adidaModel(other, bucket, alpha),
  );
}

/** Sums of whole buckets up to the end; `first` is the first period of the first one. */
function bucketed(
  history: Float64Array,
  bucket: number,
): { readonly first: number; readonly sums: Float64Array } {
  const buckets = Math.floor(history.length / bucket);
  const first = history.length - buckets * bucket;
  const sums = new Float64Array(buckets);
  for (let t = first; t < history.length; t++) sums[Math.floor((t - first) / bucket)]! += history[t]!;
  return { first, sums };
}

/** Mean periods between demands, in whole periods; 0 without demand. */
function meanInterval(history: Float64Array): number {
  const { intervals } = demandOf(history);
  if (intervals.length === 0) return 0;
  return Math.round(intervals.reduce((sum, interval) => sum + interval, 0) / intervals.length);
}

/** Simple exponential smoothing from the first sum. */
function smoothed(
  sums: Float64Array,
  alpha: number,
): { readonly levels: Float64Array; readonly level: number; readonly squares: number } {
  let level = sums[0]!;
  let squares = 0;
  const levels = sums.map((sum) => {
    const before = level;
    squares += (sum - before) ** 2;
    level += alpha * (sum - before);
    return before;
  });
  return { levels, level, squares };
}

import { seasonalIndices } from "../classicalDecomposition";
import { solveSymmetric } from "../../../numeric/solveSymmetric";
import { etsBounds } from "./etsBounds";
import type { EtsForm } from "./EtsForm";
import type { EtsLayout } from "./etsLayout";

/**
 * The start that R's ets() searches from: small smoothing parameters, seasons by classical decomposition (by one sine wave under
 * three seasons), level and slope by a line through the first seasonally adjusted observations. Seasons stand from the last
 * position down to the second.
 * @param form Form of the model.
 * @param history Observations in order; above 0 for a multiplicative season.
 * @param layout Order of the unknowns.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, sections 2.6.1 and 5.2; initparam and initstate of R's
 * package forecast.
 */
export function usualStart(
  { trend, season }: EtsForm,
  history: Float64Array,
  layout: EtsLayout,
): Float64Array {
  const { least, most, phiLeast, phiMost } = etsBounds;
  const { period } = layout;
  const start = new Float64Array(layout.size);
  const alpha = least + (0.2 * (most - least)) / period;
  start[layout.alpha] = alpha;
  if (trend !== "N") start[layout.beta] = least + 0.1 * (Math.min(most, alpha) - least);
  if (season !== "N") start[layout.gamma] = least + 0.05 * (Math.min(most, 1 - alpha) - least);
  if (trend === "Ad") start[layout.phi] = phiLeast + 0.99 * (phiMost - phiLeast);
  let adjusted = history;
  if (season !== "N") {
    const pattern = seasonalPattern(history, period, season === "M");
    let seasons = Float64Array.from({ length: period - 1 }, (_, j) => pattern[period - 1 - j]!);
    if (season === "M") {
      seasons = seasons.map((value) => Math.max(value, 0.01));
      const sum = seasons.reduce((total, value) => total + value, 0);
      if (sum > period) seasons = seasons.map((value) => value / (sum + 0.01 * seasons.length));
    }
    adjusted = history.map((value, t) =>
      season === "M" ? value / Math.max(pattern[t]!, 0.01) : value - pattern[t]!,
    );
    start.set(seasons, layout.season);
  }
  const first = adjusted.subarray(0, Math.max(10, 2 * period));
  if (trend === "N") {
    start[layout.level] = first.reduce((sum, value) => sum + value, 0) / first.length;
  } else {
    const [level, slope] = line(first);
    const stuck = Math.abs(level + slope) < 1e-8;
    start[layout.level] = stuck ? level * 1.001 : level;
    start[layout.slope] = stuck ? slope * 0.999 : slope;
  }
  return start;
}

/** Seasonal component of each observation. */
function seasonalPattern(history: Float64Array, period: number, multiplicative: boolean): Float64Array {
  if (history.length >= 3 * period) {
    const kind = multiplicative ? "multiplicative" : "additive";
    const indices = seasonalIndices(history, period, kind)!;
    return history.map((_, t) => indices[t % period]!);
  }
  const [level, slope] = trendBesideWave(history, period);
  return history.map((value, t) => {
    const base = level + slope * (t + 1);
    return multiplicative ? value / base : value - base;
  });
}

function line(values: Float64Array): readonly [number, number] {
  const middle = (values.length + 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let product = 0;
  let squares = 0;
  values.forEach((value, i) => {
    product += (i + 1 - middle) * value;
    squares += (i + 1 - middle) ** 2;
  });
  const slope = product / squares;
  return [mean - slope * middle, slope];
}

/** Level and slope of a line fitted together with one sine wave a season. */
function trendBesideWave(history: Float64Array, period: number): readonly [number, number] {
  const angle = (2 * Math.PI) / period;
  const regressors = (t: number) =>
    period === 2 ? [1, t, Math.cos(angle * t)] : [1, t, Math.sin(angle * t), Math.cos(angle * t)];
  const size = regressors(1).length;
  const products = new Float64Array(size * size);
  const right = new Float64Array(size);
  history.forEach((value, i) => {
    const row = regressors(i + 1);
    for (let a = 0; a < size; a++) {
      right[a]! += row[a]! * value;
      for (let b = 0; b <= a; b++) products[a * size + b]! += row[a]! * row[b]!;
    }
  });
  solveSymmetric(products, right, size);
  return [right[0]!, right[1]!];
}

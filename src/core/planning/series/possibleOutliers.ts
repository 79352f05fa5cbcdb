import { demandClass } from "../forecast/demandClass";
import { spreadGrowsWithLevel } from "../forecast/spreadGrowsWithLevel";
import { decomposed } from "./decomposed";

/**
 * Robust standard deviations from which a remainder is told of. Iglewicz and Hoaglin's 3.5 is for independent normal values;
 * remainders of business histories have heavier tails.
 */
const limit = 6;
/** Fewer observations do not tell an outlier from the rest. */
const fewest = 6;
/** Neighbours on each side whose median is the level of a short history without season. */
const shortReach = 3;
/** Rounds in which what was found is kept from pulling season and trend towards itself. */
const rounds = 5;

/**
 * Observations that stand far from what trend and season lead to expect. Of intermittent demand, zeros are none: sizes alone
 * are compared, as ratios.
 * @param history Observations in order, without gaps.
 * @param season Periods per season; 1 without.
 * @returns Positions, ascending.
 * @source Iglewicz & Hoaglin (1993), How to detect and handle outliers: modified z-scores by the median absolute deviation.
 */
export function possibleOutliers(history: Float64Array, season: number): readonly number[] {
  if (history.length < fewest) return [];
  const demand = demandClass(history);
  const isNeverBelow0 = history.every((value) => value >= 0);
  if (isNeverBelow0 && (demand === "intermittent" || demand === "lumpy")) return outliersOfDemand(history);
  const values = spreadGrowsWithLevel(history, season) ? history.map(Math.log) : history;
  const usedSeason = values.length < 2 * season ? 1 : season;
  const isShort = values.length < 4 * Math.max(usedSeason, shortReach);
  let found: readonly number[] = [];
  const calm = values.slice();
  for (let round = 0; round < rounds; round++) {
    const expected =
      round === 0 && isShort ? expectedByMedians(values, usedSeason) : expectedByLoess(calm, usedSeason);
    const remainder = values.map((value, t) => value - expected[t]!);
    const far = farFromMedian(remainder);
    const farthest = far.reduce((most, t) => Math.max(most, Math.abs(remainder[t]!)), 0);
    // Neighbours and peers of an outlier look far only because it has pulled season and trend away from them.
    const next = far.filter((t) => Math.abs(remainder[t]!) >= farthest / 2);
    if (next.length === found.length && next.every((position, i) => position === found[i])) break;
    found = next;
    calm.set(values);
    for (const position of found) calm[position] = expected[position]!;
  }
  return found;
}

function expectedByLoess(values: Float64Array, season: number): Float64Array {
  const { seasonal, trend } = decomposed(values, season);
  return trend.map((level, t) => level + seasonal[t]!);
}

/**
 * Medians of two seasons about each value, and of what is left by position: rougher, but in a short history no single value
 * moves it.
 */
function expectedByMedians(values: Float64Array, season: number): Float64Array {
  const reach = season === 1 ? shortReach : season;
  const trend = values.map((_, t) => median(values.subarray(Math.max(0, t - reach), t + reach + 1)));
  const rest = values.map((value, t) => value - trend[t]!);
  const typical = Array.from({ length: season }, (_, at) =>
    median(rest.filter((__, t) => t % season === at)),
  );
  return trend.map((level, t) => level + typical[t % season]!);
}

function outliersOfDemand(history: Float64Array): readonly number[] {
  const periods = [...history.keys()].filter((t) => history[t] !== 0);
  if (periods.length < fewest) return [];
  return farFromMedian(Float64Array.from(periods, (t) => Math.log(history[t]!))).map((i) => periods[i]!);
}

function farFromMedian(values: Float64Array): number[] {
  const middle = median(values);
  const distances = values.map((value) => Math.abs(value - middle));
  // Where more than half stand on the median itself, their mean distance takes the place of the median one.
  const deviation =
    1.4826 * median(distances) ||
    1.2533 * (distances.reduce((sum, distance) => sum + distance, 0) / distances.length);
  const size = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return [...distances.keys()].filter(
    (t) => distances[t]! > limit * deviation && distances[t]! > 1e-9 * size,
  );
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

import { loess } from "../../numeric/loess";

export interface Decomposition {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
}

/** Passes of the inner loop; two are enough without robust weights. */
const passes = 2;

/**
 * Season and trend of a history by loess (STL, without robust weights): the season may change slowly over the years.
 * @param history Observations in order, without gaps, at least two seasons.
 * @param season Periods per season, at least 2.
 * @param seasonalWidth Seasons that smooth each position of the season, odd, at least 7.
 * @source Cleveland, Cleveland, McRae & Terpenning (1990), "STL: A seasonal-trend decomposition procedure based on loess",
 * Journal of Official Statistics 6.
 */
export function stl(history: Float64Array, season: number, seasonalWidth: number): Decomposition {
  const count = history.length;
  const trendWidth = nextOdd((1.5 * season) / (1 - 1.5 / seasonalWidth));
  const seasonal = new Float64Array(count);
  let trend: Float64Array = new Float64Array(count);
  for (let pass = 0; pass < passes; pass++) {
    const cycle = cycleSubseries(history, trend, season, seasonalWidth);
    const slow = movingMeans(movingMeans(movingMeans(cycle, season), season), 3);
    const level = loess(slow, nextOdd(season), 1, 0, count - 1);
    for (let t = 0; t < count; t++) seasonal[t] = cycle[season + t]! - level[t]!;
    const adjusted = history.map((value, t) => value - seasonal[t]!);
    trend = loess(adjusted, trendWidth, 1, 0, count - 1);
  }
  return { seasonal, trend };
}

/** Each position of the season smoothed over the years, one season longer at both ends. */
function cycleSubseries(
  history: Float64Array,
  trend: Float64Array,
  season: number,
  width: number,
): Float64Array {
  const count = history.length;
  const cycle = new Float64Array(count + 2 * season);
  for (let position = 0; position < season; position++) {
    const years = Math.ceil((count - position) / season);
    const subseries = new Float64Array(years).map((_, year) => {
      const t = position + year * season;
      return history[t]! - trend[t]!;
    });
    const smooth = loess(subseries, width, 0, -1, years);
    for (let year = 0; year < smooth.length; year++) {
      const t = position + year * season;
      if (t < cycle.length) cycle[t] = smooth[year]!;
    }
  }
  return cycle;
}

function movingMeans(values: Float64Array, width: number): Float64Array {
  const means = new Float64Array(values.length - width + 1);
  let sum = 0;
  for (let t = 0; t < values.length; t++) {
    sum += values[t]! - (t >= width ? values[t - width]! : 0);
    if (t >= width - 1) means[t - width + 1] = sum / width;
  }
  return means;
}

function nextOdd(value: number): number {
  const whole = Math.ceil(value);
  return whole % 2 === 0 ? whole + 1 : whole;
}

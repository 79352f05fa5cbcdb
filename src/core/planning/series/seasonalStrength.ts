import { spreadGrowsWithLevel } from "../forecast/spreadGrowsWithLevel";
import { decomposed } from "./decomposed";

/**
 * How much of what is neither trend nor noise is season: 1 − var(remainder) / var(season + remainder), from 0 to 1. Of noise
 * alone it is about one over the number of seasons. In logarithms where the scatter grows with the level.
 * @param history Observations in order, without gaps, at least two seasons.
 * @source Wang, Smith & Hyndman (2006), "Characteristic-based clustering for time series data", Data Mining and Knowledge
 * Discovery 13.
 */
export function seasonalStrength(history: Float64Array, season: number): number {
  const isGrowing = spreadGrowsWithLevel(history, season);
  const { seasonal, remainder } = decomposed(isGrowing ? history.map(Math.log) : history, season);
  const both = variance(remainder.map((rest, t) => rest + seasonal[t]!));
  // A history without movement has no season: what is left of it is rounding.
  const size = history.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (!(both > (1e-12 * size) ** 2)) return 0;
  return Math.min(1, Math.max(0, 1 - variance(remainder) / both));
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

import { seasonalStrength } from "../series/seasonalStrength";
import { isSeasonal } from "./seasonality";

/** Strength from which a season counts whatever the test says, from three seasons on: R's `nsdiffs` draws the same line. */
const strong = 0.64;

/** The same of two seasons, which noise alone looks like more often. */
const strongOfTwo = 0.8;

/** In fewer observations than this noise looks like a season. */
const fewest = 8;

/**
 * Whether methods carry a season: the test of seasonality finds it, or it is strong. The test alone misses smooth seasons, whose
 * neighbouring periods move together, and all of histories under three seasons; how much carrying these helps is told in
 * docs/methods/forecast.md.
 * @param history Observations in order, without gaps.
 * @param season Periods per season; below 2 there is none.
 * @source Wang, Smith & Hyndman (2006), "Characteristic-based clustering for time series data", Data Mining and Knowledge
 * Discovery 13, for the strength. The limits: rolling origins, `tools/forecast`.
 */
export function hasSeason(history: Float64Array, season: number): boolean {
  const count = history.length;
  if (isSeasonal(history, season)) return true;
  if (season < 2 || count < Math.max(fewest, 2 * season)) return false;
  return seasonalStrength(history, season) >= (count < 3 * season ? strongOfTwo : strong);
}

import { normalQuantile } from "../../numeric/normalQuantile";
import { demandClass } from "./demandClass";
import { intervalLevels, type IntervalClass, type IntervalFactors } from "./intervalFactors";

/** Middle of each band of steps for which factors were learnt; between them factors run straight. */
const bandMiddles = [1, 2.5, 5, 9.5, 16];

export interface Interval {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** The kind of history that factors are told apart by. */
export function intervalClass(history: Float64Array, season: number): IntervalClass {
  const demand = demandClass(history);
  // Where values lie on both sides of 0, a 0 is a value like the others.
  const isOneSided = history.every((value) => value >= 0) || history.every((value) => value <= 0);
  if (isOneSided && (demand === "intermittent" || demand === "lumpy")) return "intermittent";
  if (season < 2) return history.length < 48 ? "short" : "long";
  if (season < 8) return "quarterly";
  return season <= 24 ? "monthly" : "weekly";
}

/**
 * Interval about a forecast that covers the share it says: the spread times factors by method, kind of history, level and step,
 * learnt from errors at rolling origins inside histories of business series. A model's own interval knows neither that its form
 * is a guess nor that its parameters are, and covers far less than it says.
 * @param mean Forecast by step.
 * @param spread Typical error by step, of `pointForecast`.
 * @param level Share that the interval is to cover, above 0 and below 1.
 * @source Makridakis, Hibon, Lusk & Belhadjali (1987), "Confidence intervals", International Journal of Forecasting 3, for the
 * idea; the factors: tools/forecast/calibrate.ts.
 */
export function calibratedInterval(
  mean: Float64Array,
  spread: Float64Array,
  level: number,
  { lower, upper }: IntervalFactors,
): Interval {
  const below = factorsAt(lower, level);
  const above = factorsAt(upper, level);
  return {
    lower: mean.map((value, step) => value - spread[step]! * alongSteps(below, step + 1)),
    upper: mean.map((value, step) => value + spread[step]! * alongSteps(above, step + 1)),
  };
}

/** Factors of one level by band: between levels they run straight in the normal quantile, beyond them in proportion to it. */
function factorsAt(table: readonly (readonly number[])[], level: number): number[] {
  const quantile = (share: number) => normalQuantile((1 + share) / 2);
  const z = quantile(level);
  const levels = intervalLevels;
  const after = levels.findIndex((each) => each >= level);
  if (after <= 0) {
    const end = after === 0 ? 0 : levels.length - 1;
    return table[end]!.map((factor) => (factor * z) / quantile(levels[end]!));
  }
  const [low, high] = [quantile(levels[after - 1]!), quantile(levels[after]!)];
  const share = (z - low) / (high - low);
  return table[after]!.map((factor, band) => share * factor + (1 - share) * table[after - 1]![band]!);
}

function alongSteps(factors: readonly number[], step: number): number {
  const last = factors.length - 1;
  const after = bandMiddles.findIndex((middle) => middle >= step);
  if (after === 0) return factors[0]!;
  if (after < 0 || after > last) return factors[last]!;
  const share = (step - bandMiddles[after - 1]!) / (bandMiddles[after]! - bandMiddles[after - 1]!);
  return share * factors[after]! + (1 - share) * factors[after - 1]!;
}

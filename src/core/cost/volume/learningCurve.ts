import { financeError } from "../../errors/financeError";

export interface LearningPoint {
  /** Made in all. */
  readonly units: number;
  /** Mean time or cost of a unit so far. */
  readonly cumulativeAverage: number;
  readonly total: number;
  /** Since the point before it. */
  readonly incremental: number;
  /** The same, a unit. */
  readonly incrementalAverage: number;
}

/**
 * Time or cost on a learning curve of the cumulative average: at each doubling of units the average of all units so far
 * falls to `rate` of what it was.
 * @param first Time or cost of the first unit.
 * @param rate Above 0 and up to 1: 0.8 for an 80 % curve.
 * @param units Counts in rising order, each 1 or more.
 * @throws LEARNING_RATE when the rate is outside 0 to 1.
 * @source Wright (1936), "Factors Affecting the Cost of Airplanes", Journal of the Aeronautical Sciences 3(4).
 */
export function learningCurve(
  first: number,
  rate: number,
  units: readonly number[],
): readonly LearningPoint[] {
  if (!(rate > 0 && rate <= 1)) throw financeError("LEARNING_RATE", { value: rate });
  let before = { units: 0, total: 0 };
  return units.map((made) => {
    const cumulativeAverage = first * rate ** Math.log2(made);
    const total = cumulativeAverage * made;
    const incremental = total - before.total;
    const incrementalAverage = incremental / (made - before.units);
    before = { units: made, total };
    return { units: made, cumulativeAverage, total, incremental, incrementalAverage };
  });
}

/**
 * The rate of the learning curve on which `units` take `total` where the first takes `first`.
 * @param units More than 1.
 * @example learningRate(12.5, 34.3, 8) // => 0.7
 */
export function learningRate(first: number, total: number, units: number): number {
  return (total / units / first) ** (1 / Math.log2(units));
}

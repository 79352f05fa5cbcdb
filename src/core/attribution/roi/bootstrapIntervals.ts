import { compensatedSum } from "../../numeric/compensatedSum";
import { normalProbability } from "../../numeric/normalProbability";
import { normalQuantile } from "../../numeric/normalQuantile";
import { sortedQuantile } from "../../numeric/sortedQuantile";
import { blockInfluence } from "./blockInfluence";
import { ratioMoments } from "./ratioMoments";
import { regressedInfluence } from "./regressedInfluence";
import { resampledReturns, type Resampling } from "./resampledReturns";
import type { RoiInterval } from "./RoiInterval";
import type { RoiUnits } from "./unitsOfRows";

export type BootstrapKind = "percentile" | "basic" | "bca";

/** Above so many units the influence in closed form and that by regression are one for all that an interval shows. */
const mostRegressed = 100;

/**
 * Intervals of a return by resampling units: the quantiles of the resampled returns; those mirrored about the estimate; and the
 * quantiles moved by how far the resamples lie off the estimate and how their spread changes with it (BCa).
 * @param confidence Above 0 and below 1.
 * @returns Null where a single unit holds all the cost.
 * @source Davison & Hinkley (1997), Bootstrap Methods and their Application, sections 5.2 and 5.3; Efron (1987), "Better bootstrap
 * confidence intervals", JASA 82.
 */
export function bootstrapIntervals(
  units: RoiUnits,
  confidence: number,
  resampling: Resampling,
): Readonly<Record<BootstrapKind, RoiInterval>> | null {
  const count = units.cost.length;
  if (units.cost.filter((each) => each > 0).length < 2) return null;
  const { replicates, blockLength } = resampling;
  const isRegressed = blockLength === 1 && count <= mostRegressed && replicates >= 10 * count;
  const counts = isRegressed ? new Uint8Array(replicates * count) : undefined;
  const returns = resampledReturns(units, resampling, counts);
  const influence = counts ? regressedInfluence(returns, counts, count) : blockInfluence(units, blockLength);
  const { roi } = ratioMoments(units);
  const sorted = returns.sort();
  const tail = (1 - confidence) / 2;
  const moved = movedShare(bias(sorted, roi), Math.sqrt(blockLength) * acceleration(influence));
  const between = (low: number, high: number): RoiInterval => ({ low, high, excluded: null });
  const [below, above] = [sortedQuantile(sorted, tail), sortedQuantile(sorted, 1 - tail)];
  return {
    percentile: between(below, above),
    basic: between(2 * roi - above, 2 * roi - below),
    bca: between(sortedQuantile(sorted, moved(tail)), sortedQuantile(sorted, moved(1 - tail))),
  };
}

/** Normal quantile of the share of resamples below the estimate, ties half, kept inside what so many resamples can tell. */
function bias(sorted: Float64Array, estimate: number): number {
  let below = 0;
  for (const value of sorted) below += value < estimate ? 1 : value === estimate ? 0.5 : 0;
  const least = 0.5 / sorted.length;
  return normalQuantile(Math.min(1 - least, Math.max(least, below / sorted.length)));
}

/** A sixth of the skewness of the mean of independent draws of these influences. */
function acceleration(influence: Float64Array): number {
  const squares = compensatedSum(influence.map((each) => each ** 2));
  return squares === 0 ? 0 : compensatedSum(influence.map((each) => each ** 3)) / (6 * squares ** 1.5);
}

/** Share of the resamples at which the BCa end for a share stands; an end past where its formula turns is the last resample. */
function movedShare(bias: number, acceleration: number): (share: number) => number {
  return (share) => {
    const z = bias + normalQuantile(share);
    const shrunk = 1 - acceleration * z;
    return shrunk > 0 ? normalProbability(bias + z / shrunk) : z > 0 ? 1 : 0;
  };
}

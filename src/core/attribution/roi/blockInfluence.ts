import { ratioMoments } from "./ratioMoments";
import type { RoiUnits } from "./unitsOfRows";

/**
 * How far each block of consecutive units moves a return, up to one factor: the sum of its residuals, revenue - ratio × cost.
 * Blocks go round at the end.
 * @source Davison & Hinkley (1997), Bootstrap Methods and their Application, section 2.7.2: the infinitesimal jackknife.
 */
export function blockInfluence(units: RoiUnits, blockLength: number): Float64Array {
  const { ratio, count } = ratioMoments(units);
  const residuals = units.revenue.map((each, i) => each - ratio * units.cost[i]!);
  return residuals.map((_, start) => {
    let sum = 0;
    for (let i = 0; i < blockLength; i++) sum += residuals[(start + i) % count]!;
    return sum;
  });
}

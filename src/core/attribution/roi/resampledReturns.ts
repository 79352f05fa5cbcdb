import { seededRandom } from "../../numeric/seededRandom";
import type { RoiUnits } from "./unitsOfRows";

export interface Resampling {
  /** Resamples to draw. */
  readonly replicates: number;
  readonly seed: number;
  /** Consecutive units that are drawn together, 1 for single units. Blocks go round at the end and the last one is cut. */
  readonly blockLength: number;
}

/**
 * Returns of resamples of whole units. Single units are put into an order of their own first, so that the order of rows changes
 * nothing; blocks keep what follows what. A resample without any cost is drawn again.
 * @param units At least two with cost.
 * @param counts Where given, takes how often each resample drew each unit (in the order they were put into), resample by resample.
 * @source Efron (1979), "Bootstrap methods: another look at the jackknife", Annals of Statistics 7; Politis & Romano (1992), "A
 * circular block-resampling procedure for stationary data".
 */
export function resampledReturns(
  { cost, revenue }: RoiUnits,
  { replicates, seed, blockLength }: Resampling,
  counts?: Uint8Array,
): Float64Array {
  const count = cost.length;
  const order = Int32Array.from(cost.keys());
  if (blockLength === 1) order.sort((a, b) => cost[a]! - cost[b]! || revenue[a]! - revenue[b]!);
  const costs = Float64Array.from(order, (i) => cost[i]!);
  const revenues = Float64Array.from(order, (i) => revenue[i]!);
  const random = seededRandom(seed);
  const drawn = new Int32Array(count);
  const returns = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates;) {
    let spent = 0;
    let earned = 0;
    for (let size = 0; size < count;) {
      let at = Math.floor(random() * count);
      for (let left = Math.min(blockLength, count - size); left > 0; left--) {
        drawn[size++] = at;
        spent += costs[at]!;
        earned += revenues[at]!;
        if (++at === count) at = 0;
      }
    }
    if (spent === 0) continue;
    returns[replicate] = (earned - spent) / spent;
    if (counts) for (const at of drawn) counts[replicate * count + at]!++;
    replicate++;
  }
  return returns;
}

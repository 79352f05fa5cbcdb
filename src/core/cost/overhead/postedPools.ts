import { financeError } from "../../errors/financeError";
import { isAnyWeighed, largestRemainder } from "../../money/largestRemainder";
import type { ActivityPool } from "./activityBasedCosts";

/**
 * Activity pools to post: what each product takes of each pool, in minor units; a pool's row adds up to the pool.
 * @param pools Costs in integer minor units, drivers of 0 or more.
 * @returns `[pool][product]`.
 * @throws OVERHEAD_BASE_ZERO when no product takes anything of a pool's driver.
 */
export function postedPools(pools: readonly ActivityPool[]): readonly (readonly number[])[] {
  return pools.map(({ name, cost, drivers }) => {
    if (!isAnyWeighed(drivers)) {
      throw financeError("OVERHEAD_BASE_ZERO", { service: name, method: "activity-based" });
    }
    return largestRemainder(cost, drivers);
  });
}
